// Which operators run, how often and for how long: libtorch's own hook around every call through its dispatcher, so
// that calls which operators and the backward pass make themselves are seen as well.
#include <ATen/record_function.h>

#include <chrono>
#include <cstring>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "errors.h"

namespace {

using Clock = std::chrono::steady_clock;

struct Totals {
    int64_t calls = 0;
    int64_t outermost = 0;
    int64_t nanoseconds = 0;
};

// A call under way, and the time of the calls within it.
struct Frame {
    Clock::time_point begin;
    Clock::duration within{0};
};

std::mutex guard;
std::map<std::string, Totals> totals;
at::CallbackHandle handle = 0;
thread_local std::vector<Frame> frames;

// The backward pass reports its nodes in the same way; what these call are the operators.
bool is_operator(const at::RecordFunction& call) {
    constexpr char node[] = "autograd::engine::";
    return std::strncmp(call.name(), node, sizeof(node) - 1) != 0;
}

std::unique_ptr<at::ObserverContext> entered(const at::RecordFunction& call) {
    if (is_operator(call)) frames.push_back({Clock::now()});
    return nullptr;
}

void left(const at::RecordFunction& call, at::ObserverContext*) {
    // A call that was under way when recording began.
    if (frames.empty() || !is_operator(call)) return;
    const auto frame = frames.back();
    frames.pop_back();
    const auto elapsed = Clock::now() - frame.begin;
    if (!frames.empty()) frames.back().within += elapsed;
    std::lock_guard<std::mutex> lock(guard);
    auto& entry = totals[call.name()];
    entry.calls++;
    entry.outermost += frames.empty() ? 1 : 0;
    entry.nanoseconds += std::chrono::duration_cast<std::chrono::nanoseconds>(elapsed - frame.within).count();
}

void stop() {
    if (handle != 0) at::removeCallback(handle);
    handle = 0;
}

}  // namespace

// Begins to record, of all threads; what was recorded before is forgotten.
BINDING_API int32_t binding_profile_start() {
    return binding::guarded([] {
        stop();
        std::lock_guard<std::mutex> lock(guard);
        totals.clear();
        handle = at::addGlobalCallback(
            at::RecordFunctionCallback(entered, left).scopes({at::RecordScope::FUNCTION}));
    });
}

// Ends it. The text has a line for each operator: name, calls, calls not made by another operator, nanoseconds without
// those of the operators that it called, with tabs between; it is valid until the next call on this thread.
BINDING_API int32_t binding_profile_stop(const char** text) {
    thread_local std::string lines;
    return binding::guarded([&] {
        stop();
        lines.clear();
        std::lock_guard<std::mutex> lock(guard);
        for (const auto& [name, entry] : totals)
            lines += name + '\t' + std::to_string(entry.calls) + '\t' + std::to_string(entry.outermost) + '\t'
                + std::to_string(entry.nanoseconds) + '\n';
        *text = lines.c_str();
    });
}
