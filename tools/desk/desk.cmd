@echo off
rem A double click on this file starts the desk and opens it in the browser.
chcp 65001 >nul
cd /d "%~dp0..\.."
where node >nul 2>nul
if errorlevel 1 (
  echo 这台电脑没有安装 Node.js 20 或更新的版本，请先安装，再双击这个文件。
  pause
  exit /b 1
)
if not exist node_modules (
  echo 第一次启动，正在准备……
  call npm ci
  if errorlevel 1 (
    pause
    exit /b 1
  )
)
call npm run -s desk -- --open
if errorlevel 1 pause
