#include "errors.h"

namespace {

thread_local std::string last_error;

}  // namespace

void binding::remember_error(const std::string& message) {
    try {
        last_error = message;
    } catch (...) {
        last_error.clear();
    }
}

// The message of the last failure on this thread, valid until the next one.
BINDING_API const char* binding_last_error() {
    return last_error.c_str();
}
