// Turns what libtorch throws into a status and a message kept for the calling thread.
#pragma once

#include <c10/util/Exception.h>

#include <exception>
#include <string>

#include "binding.h"

namespace binding {

void remember_error(const std::string& message);

// Thrown where a managed callback reported an exception, which waits on the managed side.
struct ManagedException : std::exception {
    const char* what() const noexcept override { return "a managed callback threw an exception"; }
};

template <typename Body>
int32_t guarded(Body&& body) noexcept {
    try {
        body();
        return Status::ok;
    } catch (const ManagedException&) {
        return Status::managed_exception;
    } catch (const c10::Error& error) {
        remember_error(error.what_without_backtrace());
    } catch (const std::exception& error) {
        remember_error(error.what());
    } catch (...) {
        remember_error("libtorch threw an object that is no std::exception");
    }
    return Status::failed;
}

}  // namespace binding
