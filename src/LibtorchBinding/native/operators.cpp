// Finding an operator by its schema name and calling it with boxed arguments.
#include <ATen/core/dispatch/Dispatcher.h>

#include <string>
#include <utility>

#include "errors.h"
#include "values.h"

namespace {

using Stack = std::vector<c10::IValue>;

// A stack kept by the thread, so that a call allocates none. A call made within a call (a custom function's backward)
// finds it taken and starts with an empty one.
class BorrowedStack {
public:
    BorrowedStack() : stack_(std::move(spare())) {}
    ~BorrowedStack() {
        stack_.clear();
        spare() = std::move(stack_);
    }
    BorrowedStack(const BorrowedStack&) = delete;
    BorrowedStack& operator=(const BorrowedStack&) = delete;
    Stack& get() { return stack_; }

private:
    static Stack& spare() {
        thread_local Stack stack;
        return stack;
    }
    Stack stack_;
};

void push_arguments(const c10::OperatorHandle& op, const binding::Value* arguments, int32_t count, Stack& stack) {
    const auto& declared = op.schema().arguments();
    TORCH_CHECK(
        static_cast<size_t>(count) <= declared.size(),
        op.operator_name(), " takes ", declared.size(), " arguments, ", count, " were given");
    for (int32_t i = 0; i < count; ++i) stack.push_back(binding::to_ivalue(arguments[i]));
    // What is left out takes the default of this libtorch's schema, so that newer optional arguments change nothing.
    for (size_t i = count; i < declared.size(); ++i) {
        const auto& standard = declared[i].default_value();
        if (standard.has_value()) {
            stack.push_back(*standard);
        } else {
            TORCH_CHECK(
                declared[i].type()->kind() == c10::TypeKind::OptionalType,
                op.operator_name(), " misses its argument '", declared[i].name(), "'");
            stack.emplace_back();
        }
    }
}

}  // namespace

// Looks an operator up; the handle lives as long as the process.
BINDING_API int32_t binding_find_operator(const char* name, const char* overload, void** op) {
    return binding::guarded([&] {
        auto found = c10::Dispatcher::singleton().findSchema({name, overload});
        TORCH_CHECK(found.has_value(), "this libtorch has no operator ", name, *overload ? "." : "", overload);
        *op = new c10::OperatorHandle(*found);
    });
}

// Calls an operator. At most `capacity` results are returned; `result_count` says how many there were.
BINDING_API int32_t binding_call(
    const void* op,
    const binding::Value* arguments,
    int32_t argument_count,
    binding::Value* results,
    int32_t capacity,
    int32_t* result_count) {
    return binding::guarded([&] {
        const auto& handle = *static_cast<const c10::OperatorHandle*>(op);
        BorrowedStack borrowed;
        auto& stack = borrowed.get();
        push_arguments(handle, arguments, argument_count, stack);
        handle.callBoxed(stack);
        const auto count = static_cast<int32_t>(stack.size());
        TORCH_CHECK(count <= capacity, handle.operator_name(), " returned ", count, " results, expected ", capacity);
        for (int32_t i = 0; i < count; ++i) results[i] = binding::to_value(std::move(stack[i]));
        *result_count = count;
    });
}
