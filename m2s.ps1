# MaskedSeq2Seq's launcher for Windows (m2s is the one for Linux and macOS). The first start finds out where torch comes
# from and builds the program; later starts run what is built, and build again only after a source file has changed.
#
#   m2s --help                          what the program can do
#   m2s test [ARGUMENT ...]             run all tests; arguments go to 'dotnet test'
#   $env:M2S_TORCH = 'cuda'; m2s ...    choose the flavour of torch: cpu, cuda, system or local (README)

$ErrorActionPreference = 'Stop'
$root = $PSScriptRoot
$output = Join-Path $root 'src/MaskedSeq2Seq.Cli/bin/Release/net10.0'
$program = Join-Path $output 'm2s.dll'
$logs = Join-Path $root 'src/MaskedSeq2Seq.Cli/obj'
$stamp = Join-Path $logs 'm2s.stamp'
$props = Join-Path $root 'torch.props'
$env:DOTNET_CLI_UI_LANGUAGE = 'en'
$env:DOTNET_NOLOGO = '1'
$env:DOTNET_CLI_TELEMETRY_OPTOUT = '1'
if (-not $env:OMP_WAIT_POLICY) { $env:OMP_WAIT_POLICY = 'PASSIVE' }

function Say([string] $line) { [Console]::Error.WriteLine($line) }
function Fail([string] $line) { Say "m2s: $line"; exit 2 }

function Get-Flavour {
    if (Test-Path $props) { return ([xml](Get-Content -Raw $props)).Project.PropertyGroup.Torch }
}

function Set-Flavour([string] $flavour, [string] $folder) {
    $also = if ($folder) { "<TorchSharpDir>$folder</TorchSharpDir>" } else { '' }
    Set-Content -Path $props -Value "<Project><PropertyGroup><Torch>$flavour</Torch>$also</PropertyGroup></Project>"
}

# Does the feed have the package of this flavour? Says no only where NuGet says that it does not exist.
function Test-Feed([string] $flavour) {
    New-Item -ItemType Directory -Force $logs | Out-Null
    $said = & dotnet restore src/MaskedSeq2Seq.Cli "-p:Torch=$flavour" --disable-build-servers | Out-String
    if ($LASTEXITCODE -eq 0) { return $true }
    if ($said -match 'NU110[12]: .*(TorchSharp|libtorch)') { return $false }
    Say $said
    Fail 'the packages could not be restored; what NuGet says is above.'
}

function Select-Flavour {
    $wanted = $env:M2S_TORCH
    if (-not $wanted) {
        if (Test-Path $props) { return }
        $wanted = 'cpu'
        Say "Looking for TorchSharp in this machine's package feed ..."
    }
    if ($wanted -eq (Get-Flavour)) { return }
    switch ($wanted) {
        { $_ -in 'cpu', 'cuda' } {
            if (-not (Test-Feed $wanted)) {
                Fail "this machine's package feed has no TorchSharp for flavour $wanted; M2S_TORCH=local takes one that you built."
            }
            Set-Flavour $wanted
        }
        'system' { Set-Flavour 'system' }
        'local' {
            if (-not $env:TORCHSHARP_DIR -or -not (Test-Path (Join-Path $env:TORCHSHARP_DIR 'TorchSharp.dll'))) {
                Fail 'M2S_TORCH=local needs TORCHSHARP_DIR, the folder that holds your TorchSharp.dll.'
            }
            Set-Flavour 'local' (Resolve-Path $env:TORCHSHARP_DIR).Path
        }
        default { Fail "M2S_TORCH=$wanted is no flavour of torch: use cpu, cuda, system or local." }
    }
}

function Test-Fresh {
    foreach ($needed in $program, $props, $stamp) { if (-not (Test-Path $needed)) { return $false } }
    if ($env:M2S_TORCH -and $env:M2S_TORCH -ne (Get-Flavour)) { return $false }
    $built = (Get-Item $stamp).LastWriteTimeUtc
    $top = Get-Item $props, (Join-Path $root 'Directory.Build.props'), (Join-Path $root 'Directory.Packages.props')
    $sources = Get-ChildItem -Recurse -File (Join-Path $root 'src') | Where-Object { $_.FullName.Substring($root.Length) -notmatch '[\\/](bin|obj)[\\/]' }
    return -not (@($top) + @($sources) | Where-Object { $_.LastWriteTimeUtc -gt $built } | Select-Object -First 1)
}

function Invoke-Build([string] $what) {
    Say "Building MaskedSeq2Seq (torch flavour $(Get-Flavour)) ..."
    $log = Join-Path $logs 'build.log'
    & dotnet build $what -c Release -nologo -v minimal --disable-build-servers | Set-Content $log
    if ($LASTEXITCODE -ne 0) {
        Select-String -Path $log -Pattern 'error' | Select-Object -ExpandProperty Line -Unique -First 10 | ForEach-Object { Say $_.Trim() }
        Say "m2s: the build failed; the whole log is $log"
        exit 1
    }
}

function Invoke-Setup {
    if (-not (Get-Command dotnet -ErrorAction SilentlyContinue)) {
        Fail 'the .NET SDK 10 is missing: https://dotnet.microsoft.com/download'
    }
    & dotnet --version | Out-Null
    if ($LASTEXITCODE -ne 0) { Fail 'the .NET SDK 10 is missing: https://dotnet.microsoft.com/download' }
    Select-Flavour
}

function Invoke-Tests([string[]] $arguments) {
    $passed = 0
    $failed = 0
    & dotnet test MaskedSeq2Seq.sln -c Release --no-build --nologo --disable-build-servers @arguments | ForEach-Object {
        Write-Host $_
        if ($_ -match ' - Failed: +(\d+), Passed: +(\d+), Skipped: ') {
            $failed += [int] $Matches[1]
            $passed += [int] $Matches[2]
        }
    }
    $code = $LASTEXITCODE
    Write-Host "$passed passed, $failed failed"
    exit $code
}

$isTest = $args.Count -gt 0 -and $args[0] -eq 'test'
if ($isTest -or -not (Test-Fresh)) {
    Push-Location $root
    Invoke-Setup
    $begun = [DateTime]::UtcNow
    if ($isTest) {
        Invoke-Build 'MaskedSeq2Seq.sln'
        Invoke-Tests @($args | Select-Object -Skip 1)
    }
    Invoke-Build 'src/MaskedSeq2Seq.Cli'
    Set-Content -Path $stamp -Value 'built'
    (Get-Item $stamp).LastWriteTimeUtc = $begun
    Pop-Location
}

& dotnet $program @args
exit $LASTEXITCODE
