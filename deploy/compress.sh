#!/bin/sh
# 把构建好的站点里的文字文件预先压缩成同名 .gz，nginx（gzip_static）直接发送，不必现场压缩。
# 用法：deploy/compress.sh dist
#
# 只做压缩，不改原文件；同一个文件压缩出的字节总是一样（-n 不写名字和时间），
# .gz 的修改时间与原文件相同。已经有的 .gz 会重写。
set -eu

folder=${1:?用法：deploy/compress.sh <构建好的站点文件夹>}
[ -f "$folder/index.html" ] || { echo "$folder 里没有 index.html：先运行 npm run build。" >&2; exit 1; }

# 小于 512 字节的文件压缩了也省不下一个网络包。
find "$folder" -type f -size +511c \( \
    -name '*.html' -o -name '*.css' -o -name '*.js' -o -name '*.mjs' -o -name '*.json' -o \
    -name '*.jsonld' -o -name '*.geojson' -o -name '*.webmanifest' -o -name '*.csv' -o \
    -name '*.md' -o -name '*.txt' -o -name '*.xml' -o -name '*.svg' \
    \) -print0 |
    xargs -0 -r -n 200 -P "$(nproc 2>/dev/null || echo 2)" gzip -9 -n -k -f --
