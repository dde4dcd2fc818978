@echo off
rem MaskedSeq2Seq's launcher for Windows; m2s beside it is the one for Linux and macOS. m2s.ps1 does the work.
powershell -NoProfile -ExecutionPolicy Bypass -File "%~dp0m2s.ps1" %*
exit /b %errorlevel%
