import { hash } from 'node:crypto';
import { hashWith } from '../domain/sha256.ts';

// The domain does not know Node; what reads content from a disk does.
hashWith((text) => hash('sha256', text, 'binary'));
