# Entries of interrupts and exceptions: what the processor jumps to has no calling convention, so it cannot be C#.
#
# An interrupt (vectors 32 to 255) finds its stack through entry 5 of the interrupt stack table, which is the end of the running
# strand's thread block: registers are saved there, nothing on the strand's stack. The handler runs on the processor's interrupt stack
# with the processor's interrupt block as thread block. At the end, if another strand is due, the interrupted one is left as it lies.
#
# An exception (0 to 31) keeps the thread block and, but for five vectors with stacks of their own, the stack of the code that made it.
#
# Interrupts stay off from entry to return, so an interrupt is never interrupted by another; INT n in a handler would be, and stops the
# machine. Exceptions may nest in interrupts and in each other; page faults get a fresh part of their stack each time.
#
# From user mode, SWAPGS would come first, by a test of the saved CS; there is no user mode yet.

        .intel_syntax noprefix
        .include "Runtime/Threads/ThreadBlock.inc"
        .include "Machine/Cpu/Cpu.inc"
        .include "Machine/Cpu/GsBase.inc"

        .set vector_page_fault, 14
        .set vector_spurious, 255
        .set first_interrupt, 32
        .set vector_count, 256
        .set stub_size, 16
        .set msr_x2apic_end_of_interrupt, 0x80B # SDM vol. 3A, table 10-6

        .section .text.spin, "ax", @progbits

# The registers of InterruptFrame.cs, below the vector.
        .macro save_registers
        .irp    register, rax, rbx, rcx, rdx, rsi, rdi, rbp, r8, r9, r10, r11, r12, r13, r14, r15
        push    \register
        .endr
        .endm

# The same back, then away with vector and error code, and on where it was interrupted.
        .macro restore_registers_and_return
        .irp    register, r15, r14, r13, r12, r11, r10, r9, r8, rbp, rdi, rsi, rdx, rcx, rbx, rax
        pop     \register
        .endr
        add     rsp, 16
        iretq
        .endm

# rbx holds the interrupted thread block and r12 the processor's, over the calls.
        .macro interrupt_body name, write_gs
        .balign 16
        .globl \name
        .hidden \name
        .type \name, @function
\name:
        save_registers
        cld
        mov     rbx, gs:[thread_self]
        mov     r12, [rbx + thread_cpu]
        fxsave64 [rsp - vector_state_size]
        mov     rsi, [r12 + cpu_interrupt_block]
        cmp     rsi, rbx
        je      interrupt_in_interrupt
        mov     rdi, rsp
        \write_gs rsi
        mov     rsp, [r12 + cpu_interrupt_stack_top]
        inc     qword ptr [r12 + cpu_interrupts]
        call    spin_cs_interrupt

        mov     rax, [r12 + cpu_end_of_interrupt]
        test    rax, rax
        jz      \name\()_x2apic
        mov     dword ptr [rax], 0
\name\()_ended:
        cmp     dword ptr [r12 + cpu_needs_switch], 0
        jne     \name\()_switch
\name\()_return:
        \write_gs rbx
        lea     rsp, [rbx + interrupted_frame]
\name\()_restore:
        fxrstor64 [rsp - vector_state_size]
        restore_registers_and_return

\name\()_x2apic:
        xor     eax, eax
        xor     edx, edx
        mov     ecx, msr_x2apic_end_of_interrupt
        wrmsr
        jmp     \name\()_ended

# Another strand is due. C# says which; the interrupted one is parked such that spin_switch can take it up again.
\name\()_switch:
        cmp     dword ptr [rbx + thread_preempt_disable_depth], 0
        jne     \name\()_return
        mov     rdi, r12
        mov     rsi, rbx
        call    spin_cs_preempt
        cmp     rax, rbx
        je      \name\()_return
        lea     rcx, [rip + \name\()_resume]
        mov     [rbx + interrupted_return], rcx
        lea     rcx, [rbx + thread_interrupted_state]
        mov     [rbx + thread_saved_stack_pointer], rcx
        mov     rbx, rax
        lea     rcx, [rbx + interrupted_top]
        mov     [r12 + cpu_interrupt_state], rcx
        \write_gs rbx
        mov     rsp, [rbx + thread_saved_stack_pointer]
        pop     r15
        pop     r14
        pop     r13
        pop     r12
        pop     rbp
        pop     rbx
        ret

# A switch came back to a preempted strand: rsp lies behind the address that it returned by.
\name\()_resume:
        lea     rsp, [rsp + interrupted_frame - interrupted_return - 8]
        jmp     \name\()_restore
        .endm

        interrupt_body spin_interrupt_fast, write_gs_fast
        interrupt_body spin_interrupt_msr, write_gs_msr

# The handler's own registers have just been written over the interrupted strand's: there is no way back.
interrupt_in_interrupt:
        mov     rdi, rsp
        mov     rsp, [r12 + cpu_interrupt_stack_top]
        call    spin_cs_interrupt_in_interrupt
        ud2

        .macro save_vectors_and_call
        mov     rdi, rsp
        mov     rsi, cr2                        # before anything else can fault
        sub     rsp, vector_state_size
        fxsave64 [rsp]
        call    spin_cs_exception
        fxrstor64 [rsp]
        add     rsp, vector_state_size
        .endm

        .balign 16
spin_exception:
        save_registers
        cld
        save_vectors_and_call
        restore_registers_and_return

# While a page fault is handled, the next one starts below it.
        .balign 16
spin_page_fault:
        save_registers
        cld
        mov     rbx, gs:[thread_cpu]
        sub     qword ptr [rbx + cpu_page_fault_stack], page_fault_nest
        save_vectors_and_call
        add     qword ptr [rbx + cpu_page_fault_stack], page_fault_nest
        restore_registers_and_return

        .balign 16
spin_spurious_interrupt:
        push    rax
        mov     rax, gs:[thread_cpu]
        inc     qword ptr [rax + cpu_spurious]
        pop     rax
        add     rsp, 16
        iretq

# One stub for each vector, stub_size apart. The processor pushes an error code for some exceptions (SDM vol. 3A, table 6-1); the
# stub does for the others. The numbers are written as 32-bit immediates, so that all stubs have one size.
        .balign 16
        .globl spin_interrupt_stubs
        .hidden spin_interrupt_stubs
        .type spin_interrupt_stubs, @function
spin_interrupt_stubs:
        .set vector, 0
        .rept vector_count
        .balign stub_size
        .if     (vector == 8) || (vector >= 10 && vector <= 14) || (vector == 17) || (vector == 21) || (vector == 29) || (vector == 30)
        .else
        push    0
        .endif
        .byte   0x68                            # push imm32
        .long   vector
        .if     vector == vector_page_fault
        jmp     spin_page_fault
        .elseif vector < first_interrupt
        jmp     spin_exception
        .elseif vector == vector_spurious
        jmp     spin_spurious_interrupt
        .else
        jmp     [rip + spin_interrupt_variant]
        .endif
        .set    vector, vector + 1
        .endr

        .balign 16
        .globl spin_interrupt_stubs_address
        .hidden spin_interrupt_stubs_address
        .type spin_interrupt_stubs_address, @function
spin_interrupt_stubs_address:
        lea     rax, [rip + spin_interrupt_stubs]
        ret

# The interrupt descriptor table, filled while booting; what is sealed is read-only from then on, in every mapping.
        .section .spin.sealed, "aw", @progbits
        .balign 16
interrupt_table:
        .skip   vector_count * 16

        .section .text.spin, "ax", @progbits
        .balign 16
        .globl spin_interrupt_table
        .hidden spin_interrupt_table
        .type spin_interrupt_table, @function
spin_interrupt_table:
        lea     rax, [rip + interrupt_table]
        ret
