@echo off
rem A double click on this file starts the desk and opens it in the browser.
rem It is plain ASCII with CRLF line ends: cmd reads files in the code page of the machine. What it has to say in
rem Chinese stands in text files of its own. There are no blocks in parentheses: a path with one would end them.
setlocal DisableDelayedExpansion
pushd "%~dp0..\.."
if errorlevel 1 goto failed
node -e "process.exit(parseInt(process.versions.node, 10) < 20 ? 1 : 0)" 2>nul
if errorlevel 1 goto nonode
if exist "node_modules\tsx\package.json" goto start
chcp 65001 >nul
type "tools\desk\start\firstStart.txt"
call npm ci
if errorlevel 1 goto failed
:start
node --import tsx "tools\desk\main.ts" --open
if errorlevel 1 goto failed
popd
exit /b 0
:nonode
chcp 65001 >nul
type "tools\desk\start\noNode.txt"
pause
popd
exit /b 1
:failed
pause
popd
exit /b 1
