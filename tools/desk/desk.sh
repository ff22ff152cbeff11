#!/bin/sh
# A double click on this file, or on desk.desktop, starts the desk and opens it in the browser.
cd "$(dirname "$(readlink -f "$0")")/../.." || exit 1
if ! command -v node >/dev/null 2>&1; then
  echo '这台电脑没有安装 Node.js 20 或更新的版本，请先安装，再打开这个文件。'
  read -r _
  exit 1
fi
[ -d node_modules ] || npm ci || exit 1
npm run -s desk -- --open
