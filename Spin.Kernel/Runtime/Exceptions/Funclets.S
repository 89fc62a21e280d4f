# Calls of catch, finally and filter bodies. ilc compiles them as functions of their own ("funclets") that share the frame of their
# method: they expect its registers, which a REGDISPLAY points to (RegisterDisplay.cs). The unwinder knows the addresses behind the
# calls (spin_catch_return …): a walk that reaches one has left a funclet.

        .intel_syntax noprefix
        .include "Runtime/Threads/ThreadBlock.inc"
        .section .text.spin, "ax", @progbits

        .set display_rbx, 0x18
        .set display_rbp, 0x20
        .set display_r12, 0x58
        .set display_r13, 0x60
        .set display_r14, 0x68
        .set display_r15, 0x70
        .set display_rsp, 0x78
        .set record_previous, 0

        .macro save_registers
        .irp    register, r15, r14, r13, r12, rbx, rbp
        push    \register
        .cfi_adjust_cfa_offset 8
        .cfi_rel_offset \register, 0
        .endr
        .endm

        .macro restore_registers
        .irp    register, rbp, rbx, r12, r13, r14, r15
        pop     \register
        .cfi_adjust_cfa_offset -8
        .endr
        .endm

# Loads the method's registers through the display in \display.
        .macro load_method_registers display
        mov     rax, [\display + display_rbx]
        mov     rbx, [rax]
        mov     rax, [\display + display_rbp]
        mov     rbp, [rax]
        mov     rax, [\display + display_r12]
        mov     r12, [rax]
        mov     rax, [\display + display_r13]
        mov     r13, [rax]
        mov     rax, [\display + display_r14]
        mov     r14, [rax]
        mov     rax, [\display + display_r15]
        mov     r15, [rax]
        .endm

# rdi exception, rsi handler, rdx display, rcx exception record. The handler returns where its method goes on; the stack is cut back
# to that method's frame, and every record below it is done with.
        .balign 16
        .globl RhpCallCatchFunclet
        .hidden RhpCallCatchFunclet
        .type RhpCallCatchFunclet, @function
RhpCallCatchFunclet:
        .cfi_startproc
        save_registers
        sub     rsp, 0x18
        .cfi_adjust_cfa_offset 0x18
        mov     [rsp], rdx
        mov     [rsp + 8], rcx
        mov     r11, rsi
        load_method_registers rdx
        call    r11
        .globl spin_catch_return
        .hidden spin_catch_return
spin_catch_return:
        mov     rdx, [rsp]
        mov     rcx, [rsp + 8]
        mov     rdx, [rdx + display_rsp]
pop_records:
        mov     rcx, [rcx + record_previous]
        test    rcx, rcx
        jz      records_popped
        cmp     rcx, rdx
        jb      pop_records
records_popped:
        mov     gs:[thread_exception_chain], rcx
        mov     rsp, rdx
        cmp     dword ptr gs:[thread_reserve_in_use], 0
        jne     stack_overflow_caught
        jmp     rax
# The catcher's frame is aligned for calls, and its registers are those that a call preserves.
stack_overflow_caught:
        push    rax
        sub     rsp, 8
        mov     rdi, rdx
        call    spin_cs_close_reserve
        add     rsp, 8
        ret
        .cfi_endproc

# rdi handler, rsi display. What the finally body leaves in registers is written back for the frames that follow.
        .balign 16
        .globl RhpCallFinallyFunclet
        .hidden RhpCallFinallyFunclet
        .type RhpCallFinallyFunclet, @function
RhpCallFinallyFunclet:
        .cfi_startproc
        save_registers
        sub     rsp, 8
        .cfi_adjust_cfa_offset 8
        mov     [rsp], rsi
        mov     r11, rdi
        load_method_registers rsi
        call    r11
        .globl spin_finally_return
        .hidden spin_finally_return
spin_finally_return:
        mov     rsi, [rsp]
        mov     rax, [rsi + display_rbx]
        mov     [rax], rbx
        mov     rax, [rsi + display_rbp]
        mov     [rax], rbp
        mov     rax, [rsi + display_r12]
        mov     [rax], r12
        mov     rax, [rsi + display_r13]
        mov     [rax], r13
        mov     rax, [rsi + display_r14]
        mov     [rax], r14
        mov     rax, [rsi + display_r15]
        mov     [rax], r15
        add     rsp, 8
        .cfi_adjust_cfa_offset -8
        restore_registers
        ret
        .cfi_endproc

# rdi exception, rsi filter, rdx display. Filters run in the first pass, on top of everything; al says whether to catch.
        .balign 16
        .globl RhpCallFilterFunclet
        .hidden RhpCallFilterFunclet
        .type RhpCallFilterFunclet, @function
RhpCallFilterFunclet:
        .cfi_startproc
        save_registers
        sub     rsp, 8
        .cfi_adjust_cfa_offset 8
        mov     rax, [rdx + display_rbp]
        mov     rbp, [rax]
        call    rsi
        add     rsp, 8
        .cfi_adjust_cfa_offset -8
        restore_registers
        ret
        .cfi_endproc
