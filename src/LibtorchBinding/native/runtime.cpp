// The library as a whole: version, configuration, threads, default dtype.
#include <ATen/Context.h>
#include <ATen/Parallel.h>
#include <ATen/Version.h>
#include <c10/core/DefaultDtype.h>
#include <torch/csrc/api/include/torch/version.h>

#include <string>

#include "errors.h"

using binding::guarded;

BINDING_API const char* binding_version() {
    return TORCH_VERSION;
}

// How libtorch was built, and with which BLAS and threads; valid until the next call on this thread.
BINDING_API const char* binding_configuration() {
    thread_local std::string text;
    guarded([&] { text = at::show_config() + "\n" + at::get_parallel_info(); });
    return text.c_str();
}

BINDING_API int32_t binding_get_num_threads() {
    return at::get_num_threads();
}

BINDING_API int32_t binding_set_num_threads(int32_t count) {
    return guarded([&] { at::set_num_threads(count); });
}

BINDING_API int32_t binding_get_num_interop_threads() {
    return at::get_num_interop_threads();
}

BINDING_API int32_t binding_set_num_interop_threads(int32_t count) {
    return guarded([&] { at::set_num_interop_threads(count); });
}

BINDING_API int32_t binding_get_default_dtype() {
    return static_cast<int32_t>(c10::get_default_dtype_as_scalartype());
}

BINDING_API int32_t binding_set_default_dtype(int32_t dtype) {
    return guarded([&] {
        c10::set_default_dtype(c10::scalarTypeToTypeMeta(static_cast<c10::ScalarType>(dtype)));
    });
}

BINDING_API int32_t binding_set_deterministic(int32_t enabled, int32_t warn_only) {
    return guarded([&] { at::globalContext().setDeterministicAlgorithms(enabled != 0, warn_only != 0); });
}

BINDING_API int32_t binding_get_deterministic() {
    return at::globalContext().deterministicAlgorithms() ? 1 : 0;
}

BINDING_API int32_t binding_get_deterministic_warn_only() {
    return at::globalContext().deterministicAlgorithmsWarnOnly() ? 1 : 0;
}
