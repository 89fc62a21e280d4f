# The calls that start the class library. Their targets are functions that ilc generates: no C# can name them.

        .intel_syntax noprefix
        .section .rodata.spin, "a", @progbits
        .balign 8
# Functions by the number that CoreLib calls ClassLibFunctionId; none where the kernel has no use for one.
classlib_functions:
        .quad   GetRuntimeException             # 0
        .quad   spin_cs_fail_fast               # 1
        .quad   0                               # 2 thread entry point
        .quad   0                               # 3 append a frame to an exception's trace: set by tracing images only
        .quad   0                               # 4
        .quad   GetSystemArrayEEType            # 5
        .quad   0                               # 6 first chance
        .quad   0                               # 7 unhandled: goes on to fail fast
classlib_functions_end:

        .section .text.spin, "ax", @progbits
        .balign 16
        .globl spin_start_class_library
        .hidden spin_start_class_library
        .type spin_start_class_library, @function
spin_start_class_library:
        .cfi_startproc
        push    rbx
        .cfi_adjust_cfa_offset 8
        xor     edi, edi
        lea     rsi, [rip + spin_modules_start]
        lea     rdx, [rip + spin_modules_end]
        sub     rdx, rsi
        shr     rdx, 3
        lea     rcx, [rip + classlib_functions]
        mov     r8d, (classlib_functions_end - classlib_functions) / 8
        call    InitializeModules
        call    __managed__Startup
        pop     rbx
        .cfi_adjust_cfa_offset -8
        ret
        .cfi_endproc
