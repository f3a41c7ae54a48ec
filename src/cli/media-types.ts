import { extname } from 'node:path';

const TEXT = '; charset=utf-8';

/** By ending; deploy/nginx/types.conf says the same. */
export const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': `text/html${TEXT}`,
  '.css': `text/css${TEXT}`,
  '.js': `text/javascript${TEXT}`,
  '.mjs': `text/javascript${TEXT}`,
  '.json': `application/json${TEXT}`,
  '.jsonld': `application/ld+json${TEXT}`,
  '.geojson': `application/geo+json${TEXT}`,
  '.webmanifest': `application/manifest+json${TEXT}`,
  '.csv': `text/csv${TEXT}`,
  '.md': `text/markdown${TEXT}`,
  '.txt': `text/plain${TEXT}`,
  '.xml': `application/xml${TEXT}`,
  '.svg': `image/svg+xml${TEXT}`,
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.ico': 'image/x-icon',
  '.pdf': 'application/pdf',
  '.zip': 'application/zip',
  '.parquet': 'application/vnd.apache.parquet',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
};

/** @param path of a file; its ending decides */
export function mediaType(path: string): string {
  return MEDIA_TYPES[extname(path).toLowerCase()] ?? 'application/octet-stream';
}

/** Whether compressing files of this type saves anything. */
export function isCompressible(type: string): boolean {
  return type.endsWith(TEXT);
}
