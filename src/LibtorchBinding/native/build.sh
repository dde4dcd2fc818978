#!/bin/sh
# Compiles the C ABI of this folder against a libtorch: sh build.sh FOLDER OUTPUT.SO
# FOLDER is that of a libtorch archive or of pip's torch package (include/, lib/), or a prefix such as /usr. Takes a C++
# compiler (CXX, or g++, or c++) and nothing else: what libtorch's CMake files know is read from them, for on a CUDA
# build they would ask for the whole CUDA toolkit, of which nothing is needed here.
set -eu

source=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
root=$1
output=$2
fail() { printf 'build.sh: error: %s\n' "$*" >&2; exit 1; }

compiler=${CXX:-}
for known in g++ c++ clang++; do
    if [ -z "$compiler" ] && command -v "$known" > /dev/null 2>&1; then compiler=$known; fi
done
command -v "$compiler" > /dev/null 2>&1 || fail "there is no C++ compiler ${CXX:-g++}: install one, or name one by CXX"

libraries=''
for folder in "$root/lib" "$root"/lib/*-linux-gnu "$root/lib64"; do
    if [ -z "$libraries" ] && [ -e "$folder/libc10.so" ]; then libraries=$folder; fi
done
[ -n "$libraries" ] || fail "there is no libc10.so in $root/lib"

# Newer libtorch defines its version in a header of its own, which the old one includes.
number() {
    cat "$root/include/torch/headeronly/version.h" "$root/include/torch/csrc/api/include/torch/version.h" 2> /dev/null |
        sed -n "s/.*define TORCH_VERSION_$1 \([0-9]*\).*/\1/p" | head -n 1
}

# libtorch 2.10 and later use C++20 in their headers.
major=$(number MAJOR)
minor=$(number MINOR)
standard=17
if [ "${major:-0}" -gt 2 ] || { [ "${major:-0}" -eq 2 ] && [ "${minor:-0}" -ge 10 ]; }; then standard=20; fi

# pip's torch before 2.6 was built with the old string ABI, and everything that calls it has to be as well.
abi=$(cat "$root/share/cmake/Torch/TorchConfig.cmake" "$root"/lib/*/cmake/Torch/TorchConfig.cmake 2> /dev/null |
    grep -o '_GLIBCXX_USE_CXX11_ABI=[01]' | head -n 1) || true

# Nothing here calls libtorch_cuda by name; the linker must keep it all the same, for its kernels register on load.
devices=''
for device in cuda hip; do
    if [ -e "$libraries/libtorch_$device.so" ]; then devices="-lc10_$device -ltorch_$device"; fi
done

# The compiler looks into /usr/include by itself, at a place in its order that libc's own headers rely on.
include=$root/include
if [ "$include" = /usr/include ]; then include=''; fi

objects=$(mktemp -d)
trap 'rm -rf "$objects" "$output.$$"' EXIT
trap 'exit 130' INT TERM

# Products are shared out among libtorch's own threads, which are OpenMP's.
openmp=''
if "$compiler" -fopenmp -fPIC -shared -x c++ /dev/null -o "$objects/openmp.so" 2> /dev/null; then openmp=-fopenmp; fi

export compiler objects standard abi root include openmp
# shellcheck disable=SC2016 # the inner shell expands them
find "$source" -name '*.cpp' -print0 | xargs -0 -n 1 -P "$(nproc)" sh -c '
    exec "$compiler" -std=c++"$standard" -O2 -DNDEBUG -fPIC -fvisibility=hidden -Wall -Wextra \
        ${openmp:+"$openmp"} ${abi:+-D$abi} \
        ${include:+-isystem "$include"} -isystem "$root/include/torch/csrc/api/include" \
        -c "$1" -o "$objects/$(basename "$1").o"' compile || fail "a source could not be compiled"

# Put in place whole, in one step: another start may be about to load it.
# shellcheck disable=SC2086 # the devices are words
"$compiler" $openmp -shared -o "$output.$$" "$objects"/*.o -L"$libraries" -Wl,--no-as-needed $devices -Wl,--as-needed \
    -ltorch -ltorch_cpu -lc10 -Wl,-rpath,"$libraries" -Wl,-rpath,'$ORIGIN' -Wl,--disable-new-dtags \
    -Wl,--allow-shlib-undefined || fail "the parts could not be linked"
mv "$output.$$" "$output"
