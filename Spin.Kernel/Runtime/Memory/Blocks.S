# memset and memmove, which ilc's code calls by these names. In C# the compiler would turn such loops into calls of themselves.
# Sixteen bytes a step: rep stos/movs would do, but an emulator counts each of their bytes as an instruction.

        .intel_syntax noprefix
        .section .text.spin, "ax", @progbits

# rdi where, esi byte, rdx length. Returns rdi.
        .balign 16
        .globl memset
        .hidden memset
        .type memset, @function
memset:
        .cfi_startproc
        mov     rax, rdi
        movzx   esi, sil
        mov     rcx, 0x0101010101010101
        imul    rsi, rcx
        cmp     rdx, 16
        jb      set_small
        movq    xmm0, rsi
        punpcklqdq xmm0, xmm0
        lea     rcx, [rdi + rdx - 16]           # the last block overlaps what was set before it
        sub     rdx, 64
        jb      set_block
        add     rdx, rdi                        # the last place where four blocks fit
set_four_blocks:
        movups  [rdi], xmm0
        movups  [rdi + 16], xmm0
        movups  [rdi + 32], xmm0
        movups  [rdi + 48], xmm0
        add     rdi, 64
        cmp     rdi, rdx
        jbe     set_four_blocks
        cmp     rdi, rcx
        jae     set_last
set_block:
        movups  [rdi], xmm0
        add     rdi, 16
        cmp     rdi, rcx
        jb      set_block
set_last:
        movups  [rcx], xmm0
        ret
set_small:
        cmp     edx, 8
        jb      set_below_8
        mov     [rdi], rsi
        mov     [rdi + rdx - 8], rsi
        ret
set_below_8:
        cmp     edx, 4
        jb      set_below_4
        mov     [rdi], esi
        mov     [rdi + rdx - 4], esi
        ret
set_below_4:
        test    edx, edx
        jz      set_done
        mov     [rdi], sil
        mov     [rdi + rdx - 1], sil
        shr     edx, 1
        mov     [rdi + rdx], sil
set_done:
        ret
        .cfi_endproc

# rdi to, rsi from, rdx length; they may overlap. Returns rdi.
        .balign 16
        .globl memmove
        .globl memcpy
        .hidden memmove
        .hidden memcpy
        .type memmove, @function
        .type memcpy, @function
memmove:
memcpy:
        .cfi_startproc
        mov     rax, rdi
        cmp     rdx, 16
        jb      move_small
        cmp     rdx, 32
        ja      move_large
        movups  xmm0, [rsi]
        movups  xmm1, [rsi + rdx - 16]
        movups  [rdi], xmm0
        movups  [rdi + rdx - 16], xmm1
        ret
move_large:
        mov     rcx, rdi
        sub     rcx, rsi
        cmp     rcx, rdx
        jb      move_backward                   # the target begins inside the source
        movups  xmm1, [rsi + rdx - 16]          # read before it may be overwritten
        lea     rcx, [rdi + rdx - 16]
move_forward_block:
        movups  xmm0, [rsi]
        movups  [rdi], xmm0
        add     rsi, 16
        add     rdi, 16
        cmp     rdi, rcx
        jb      move_forward_block
        movups  [rcx], xmm1
        ret
move_backward:
        movups  xmm1, [rsi]
        lea     rcx, [rdx - 16]
move_backward_block:
        movups  xmm0, [rsi + rcx]
        movups  [rdi + rcx], xmm0
        sub     rcx, 16
        ja      move_backward_block
        movups  [rdi], xmm1
        ret
move_small:
        cmp     edx, 8
        jb      move_below_8
        mov     rcx, [rsi]
        mov     r8, [rsi + rdx - 8]
        mov     [rdi], rcx
        mov     [rdi + rdx - 8], r8
        ret
move_below_8:
        cmp     edx, 4
        jb      move_below_4
        mov     ecx, [rsi]
        mov     r8d, [rsi + rdx - 4]
        mov     [rdi], ecx
        mov     [rdi + rdx - 4], r8d
        ret
move_below_4:
        test    edx, edx
        jz      move_done
        movzx   ecx, byte ptr [rsi]             # the first, the middle and the last byte are all of one to three
        movzx   r8d, byte ptr [rsi + rdx - 1]
        lea     r10, [rdi + rdx - 1]
        shr     edx, 1
        movzx   r9d, byte ptr [rsi + rdx]
        mov     [rdi], cl
        mov     [rdi + rdx], r9b
        mov     [r10], r8b
move_done:
        ret
        .cfi_endproc
