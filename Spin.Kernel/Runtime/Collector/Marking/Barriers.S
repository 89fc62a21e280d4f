# The write barriers that ilc's code calls for every store of a reference: the store, a test of one flag and, while a collection
# marks, the stored reference goes to the shade buffer (BarrierState.cs, ShadeBuffer.cs). An insertion barrier: a store of null is
# compiled to a plain store, so one that remembers what is overwritten cannot be had.
#
# Assembly, because of the registers: the compiler expects nothing to change but rdi, r10 and r11, for the by-reference one rax, rcx
# (and rdi and rsi, which it moves on); no C# function keeps to that. A null reference faults at the store and surfaces at the caller.

        .intel_syntax noprefix
        .include "Runtime/Abi/Function.inc"
        .set shade_capacity, 511
        .set state_buffer, 8
        .set buffer_entries, 8

        .bss
        .balign 16
        .globl spin_barrier_state
        .hidden spin_barrier_state
spin_barrier_state:
        .skip   16

        .section .text.spin, "ax", @progbits

# Puts a reference into the buffer: space is claimed by one locked addition, for an interrupt handler may come at any point.
        .macro shade value, buffer, index
        mov     \buffer, [rip + spin_barrier_state + state_buffer]
        mov     \index, 1
        lock xadd [\buffer], \index\()d
        cmp     \index, shade_capacity
        jae     8f
        mov     [\buffer + \index * 8 + buffer_entries], \value
8:
        .endm

# rdi where, rsi reference.
        .globl RhpCheckedAssignRef
        .hidden RhpCheckedAssignRef
        .type RhpCheckedAssignRef, @function
        function RhpAssignRef
RhpCheckedAssignRef:
        .cfi_startproc
        mov     [rdi], rsi
        cmp     dword ptr [rip + spin_barrier_state], 0
        jne     1f
        ret
1:      shade   rsi, r10, r11
        ret
        .cfi_endproc

# rdi where, rsi from where; both move on by one reference.
        function RhpByRefAssignRef
        .cfi_startproc
        mov     rcx, [rsi]
        mov     [rdi], rcx
        add     rdi, 8
        add     rsi, 8
        cmp     dword ptr [rip + spin_barrier_state], 0
        jne     1f
        ret
# Three registers are needed and two may change.
1:      push    rdx
        .cfi_adjust_cfa_offset 8
        mov     rdx, [rip + spin_barrier_state + state_buffer]
        mov     eax, 1
        lock xadd [rdx], eax
        cmp     eax, shade_capacity
        jae     2f
        mov     [rdx + rax * 8 + buffer_entries], rcx
2:      pop     rdx
        .cfi_adjust_cfa_offset -8
        ret
        .cfi_endproc

# rdi where, rsi reference. Returns what was there.
        function RhpCheckedXchg
        .cfi_startproc
        mov     rax, rsi
        xchg    [rdi], rax
        cmp     dword ptr [rip + spin_barrier_state], 0
        jne     1f
        ret
1:      shade   rsi, r10, r11
        ret
        .cfi_endproc

# rdi where, rsi reference, rdx what must be there. Returns what was there.
        function RhpCheckedLockCmpXchg
        .cfi_startproc
        mov     rax, rdx
        lock cmpxchg [rdi], rsi
        cmp     dword ptr [rip + spin_barrier_state], 0
        jne     1f
        ret
1:      shade   rsi, r10, r11
        ret
        .cfi_endproc

# Where the state is, for C#.
        function spin_barrier_state_address
        lea     rax, [rip + spin_barrier_state]
        ret
