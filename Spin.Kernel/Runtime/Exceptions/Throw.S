# Entries of a throw. Each captures the registers that survive calls, links a record into the strand's chain of exceptions in
# flight, and goes to the dispatcher inside CoreLib (System.Runtime.EH), which never returns here. They must see the thrower's
# registers as they are, so they cannot be C#. The record's layouts are those of ExceptionRecord.cs and LimitedContext.cs.

        .intel_syntax noprefix
        .include "Runtime/Threads/ThreadBlock.inc"
        .section .text.spin, "ax", @progbits

        .set record_size, 0x190
        .set record_previous, 0
        .set record_context, 8
        .set record_exception, 16
        .set record_kind, 24
        .set record_pass, 25
        .set record_clause, 28
        .set context_size, 0x50

        .set red_zone, 128

        .set kind_throw, 1
        .set kind_hardware_fault, 2
        .set kind_rethrow, 4
        .set kind_instruction_fault, 0x10
        .set pass_first, 1
        .set no_clause, 0xFFFFFFFF

# Pushes a limited context; rax holds the thrower's stack pointer and r11 its instruction pointer.
        .macro push_context
        push    r15
        .cfi_adjust_cfa_offset 8
        push    r14
        .cfi_adjust_cfa_offset 8
        push    r13
        .cfi_adjust_cfa_offset 8
        push    r12
        .cfi_adjust_cfa_offset 8
        push    0                               # rdx, dead at a throw
        .cfi_adjust_cfa_offset 8
        push    rbx
        .cfi_adjust_cfa_offset 8
        push    0                               # rax, dead at a throw
        .cfi_adjust_cfa_offset 8
        push    rbp
        .cfi_adjust_cfa_offset 8
        push    rax
        .cfi_adjust_cfa_offset 8
        push    r11
        .cfi_adjust_cfa_offset 8
        .endm

# Makes the record at rsp, whose context lies at rsp + record_size + padding, and links it. Leaves its address in rsi.
        .macro link_record kind, padding
        mov     rsi, rsp
        lea     rax, [rsp + record_size + \padding]
        mov     [rsi + record_context], rax
        xor     eax, eax
        mov     [rsi + record_exception], rax
        mov     byte ptr [rsi + record_kind], \kind
        mov     byte ptr [rsi + record_pass], pass_first
        mov     dword ptr [rsi + record_clause], no_clause
        mov     rax, gs:[thread_exception_chain]
        mov     [rsi + record_previous], rax
        mov     gs:[thread_exception_chain], rsi
        .endm

# rdi: the exception.
        .balign 16
        .globl RhpThrowEx
        .hidden RhpThrowEx
        .type RhpThrowEx, @function
RhpThrowEx:
        .cfi_startproc
        lea     rax, [rsp + 8]
        mov     r11, [rsp]
        push_context
        sub     rsp, record_size + 8
        .cfi_adjust_cfa_offset record_size + 8
        link_record kind_throw, 8
        call    RhThrowEx
        ud2
        .cfi_endproc

# Throws again the exception whose catch block runs: that of the chain's head.
        .balign 16
        .globl RhpRethrow
        .hidden RhpRethrow
        .type RhpRethrow, @function
RhpRethrow:
        .cfi_startproc
        lea     rax, [rsp + 8]
        mov     r11, [rsp]
        push_context
        sub     rsp, record_size + 8
        .cfi_adjust_cfa_offset record_size + 8
        link_record kind_rethrow, 8
        mov     rdi, [rsi + record_previous]
        call    RhRethrow
        ud2
        .cfi_endproc

# Pushes the context of a fault, whose stack pointer may be anything; rsi holds the faulting instruction's address.
        .macro push_fault_context below=0
        mov     rax, rsp
        mov     r11, rsi
        sub     rsp, \below
        and     rsp, -16
        push    r15
        push    r14
        push    r13
        push    r12
        push    0
        push    rbx
        push    0
        push    rbp
        push    rax
        push    r11
        .endm

# From here to spin_fault_throws_end the caller of the dispatcher is no frame with a return address: the unwinder goes on with the context,
# which lies behind the record that rsp points to (FrameWalk.cs).
        .balign 16
        .globl spin_fault_throws
        .hidden spin_fault_throws
spin_fault_throws:

# A processor fault turned into an exception: entered by the return from the fault, with every register as it was at the faulting
# instruction but rdi (the code that RhThrowHwEx knows) and rsi (the instruction's address).
        .balign 16
        .globl RhpThrowHwEx
        .hidden RhpThrowHwEx
        .type RhpThrowHwEx, @function
RhpThrowHwEx:
        push_fault_context
        sub     rsp, record_size
        link_record kind_hardware_fault, 0
        call    RhThrowHwEx
        ud2

# Entered likewise, for a fault whose exception CoreLib does not make: C# makes it from the code in edi.
        .balign 16
        .type throw_made_at_fault, @function
throw_made_at_fault:
        push_fault_context
        sub     rsp, record_size
        call    spin_cs_make_fault_exception
        mov     rdi, rax
        link_record kind_hardware_fault | kind_instruction_fault, 0
        call    RhThrowEx
        ud2

# Entered by the return from a debug exception, with the registers of the interrupted code but rsi, its instruction: a handler is ended
# there. What the code may keep below its stack pointer (System V AMD64 ABI, 3.2.2) is left as it is.
        .balign 16
        .type throw_termination, @function
throw_termination:
        push_fault_context red_zone
        sub     rsp, record_size
        call    spin_cs_termination
        mov     rdi, rax
        link_record kind_hardware_fault | kind_instruction_fault, 0
        call    RhThrowEx
        ud2

        .globl spin_fault_throws_end
        .hidden spin_fault_throws_end
spin_fault_throws_end:

# Where the return from a fault is to go.
        .balign 16
        .globl spin_hardware_throw_entry
        .hidden spin_hardware_throw_entry
        .type spin_hardware_throw_entry, @function
spin_hardware_throw_entry:
        lea     rax, [rip + RhpThrowHwEx]
        ret

        .balign 16
        .globl spin_made_throw_entry
        .hidden spin_made_throw_entry
        .type spin_made_throw_entry, @function
spin_made_throw_entry:
        lea     rax, [rip + throw_made_at_fault]
        ret

        .balign 16
        .globl spin_termination_entry
        .hidden spin_termination_entry
        .type spin_termination_entry, @function
spin_termination_entry:
        lea     rax, [rip + throw_termination]
        ret
