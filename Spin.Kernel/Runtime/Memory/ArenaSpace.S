# The runtime's own memory (RuntimeArena.cs): zeroed space in the image, there before any page is managed.

        .intel_syntax noprefix
        .set arena_size, 256 * 1024

        .bss
        .balign 64
arena_start:
        .skip   arena_size

        .section .text.spin, "ax", @progbits
        .balign 16
        .globl spin_arena_start
        .hidden spin_arena_start
        .type spin_arena_start, @function
spin_arena_start:
        lea     rax, [rip + arena_start]
        ret

        .balign 16
        .globl spin_arena_size
        .hidden spin_arena_size
        .type spin_arena_size, @function
spin_arena_size:
        mov     eax, arena_size
        ret
