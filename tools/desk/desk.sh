#!/bin/sh
# A double click on this file, or on desk.desktop, starts the desk and opens it in the browser.
cd "$(dirname "$(readlink -f "$0")")/../.." || exit 1
if ! node -e 'process.exit(parseInt(process.versions.node, 10) < 20 ? 1 : 0)' 2>/dev/null; then
  cat tools/desk/start/noNode.txt
  # Where a file manager started this, nobody sees a terminal: the sentence is opened like any text.
  if [ -t 0 ]; then read -r _; else xdg-open tools/desk/start/noNode.txt; fi
  exit 1
fi
if [ ! -f node_modules/tsx/package.json ]; then
  cat tools/desk/start/firstStart.txt
  npm ci || exit 1
fi
exec node --import tsx tools/desk/main.ts --open
