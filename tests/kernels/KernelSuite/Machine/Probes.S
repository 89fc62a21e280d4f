# What the tests of interrupts need and C# cannot say: INT n, registers filled with known values, faults of every kind.

        .intel_syntax noprefix
        .include "Runtime/Abi/Function.inc"
        .section .text.spin, "ax", @progbits

        .set probe_vector, 0xE0

        function spin_probe_interrupt
        int     probe_vector
        ret

# A run of interrupts without a loop around, for the measurement: rdi where the counter is stored before, rsi after.
        function spin_probe_round_trip
        rdtsc
        mov     [rdi], eax
        mov     [rdi + 4], edx
        int     probe_vector
        rdtsc
        mov     [rsi], eax
        mov     [rsi + 4], edx
        ret

# Fills every register with a value of its own, interrupts itself edi times, and compares. Returns how many registers differ.
        function spin_probe_registers
        push    rbx
        push    rbp
        push    r12
        push    r13
        push    r14
        push    r15
        sub     rsp, 8
        mov     [rsp], edi
        .irp    n, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15
        mov     eax, 0x3F800000 + \n * 0x10001
        movd    xmm\n, eax
        pshufd  xmm\n, xmm\n, 0
        .endr
        mov     rax, 0x1111111111111111
        mov     rbx, 0x2222222222222222
        mov     rcx, 0x3333333333333333
        mov     rdx, 0x4444444444444444
        mov     rsi, 0x5555555555555555
        mov     rdi, 0x6666666666666666
        mov     rbp, 0x7777777777777777
        mov     r8,  0x0888888888888888
        mov     r9,  0x0999999999999999
        mov     r10, 0x0AAAAAAAAAAAAAAA
        mov     r11, 0x0BBBBBBBBBBBBBBB
        mov     r12, 0x0CCCCCCCCCCCCCCC
        mov     r13, 0x0DDDDDDDDDDDDDDD
        mov     r14, 0x0EEEEEEEEEEEEEEE
        mov     r15, 0x0FFFFFFFFFFFFFFF
        std
again:
        int     probe_vector
        dec     dword ptr [rsp]
        jnz     again
        pushfq
        cld
        push    rax
        xor     eax, eax
        .macro  expect register, value
        push    rbx
        mov     rbx, \value
        cmp     \register, rbx
        pop     rbx
        setne   al
        add     [rsp + 16], rax
        .endm
        mov     qword ptr [rsp + 16], 0
        expect  rcx, 0x3333333333333333
        expect  rdx, 0x4444444444444444
        expect  rsi, 0x5555555555555555
        expect  rdi, 0x6666666666666666
        expect  rbp, 0x7777777777777777
        expect  r8,  0x0888888888888888
        expect  r9,  0x0999999999999999
        expect  r10, 0x0AAAAAAAAAAAAAAA
        expect  r11, 0x0BBBBBBBBBBBBBBB
        expect  r12, 0x0CCCCCCCCCCCCCCC
        expect  r13, 0x0DDDDDDDDDDDDDDD
        expect  r14, 0x0EEEEEEEEEEEEEEE
        expect  r15, 0x0FFFFFFFFFFFFFFF
        xor     ecx, ecx
        mov     rdx, 0x2222222222222222
        cmp     rbx, rdx
        setne   cl
        add     [rsp + 16], rcx
        mov     rdx, 0x1111111111111111
        cmp     [rsp], rdx
        setne   cl
        add     [rsp + 16], rcx
        bt      dword ptr [rsp + 8], 10         # the direction flag
        setnc   cl
        add     [rsp + 16], rcx
        .irp    n, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15
        movq    rdx, xmm\n
        mov     esi, 0x3F800000 + \n * 0x10001
        mov     rdi, rsi
        shl     rdi, 32
        or      rdi, rsi
        cmp     rdx, rdi
        setne   cl
        add     [rsp + 16], rcx
        .endr
        mov     rax, [rsp + 16]
        add     rsp, 24
        pop     r15
        pop     r14
        pop     r13
        pop     r12
        pop     rbp
        pop     rbx
        ret

        function spin_probe_invalid_opcode
        ud2
        ret

        function spin_probe_breakpoint
        int3
        ret

        function spin_probe_general_protection
        mov     rax, 0x8000000000000000         # not canonical
        mov     rax, [rax]
        ret

# rdi: an address to read with the stack pointer nowhere: only a stack from the interrupt stack table can take the fault.
        function spin_probe_fault_without_stack
        mov     rdx, rsp
        xor     esp, esp
        mov     rax, [rdi]
        mov     rsp, rdx
        ret

        function spin_probe_software_nmi_gate
        int     2
        ret

# An interrupt while the stack pointer points nowhere.
        function spin_probe_interrupt_without_stack
        mov     rdx, rsp
        xor     esp, esp
        int     probe_vector
        mov     rsp, rdx
        ret

# Returns where the interrupt descriptor table in force is.
        function spin_probe_interrupt_table
        sub     rsp, 16
        sidt    [rsp]
        mov     rax, [rsp + 2]
        add     rsp, 16
        ret
