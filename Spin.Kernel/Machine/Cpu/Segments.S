# Loads the descriptor table and every segment register from it. The code segment changes only by a jump to another, which no C# makes.

        .intel_syntax noprefix
        .set selector_code, 0x08                # Selector.KernelCode
        .set selector_data, 0x10                # Selector.KernelData
        .section .text.spin, "ax", @progbits

# rdi: what LGDT reads. FS and GS stay as they are: loading a selector would clear the base that the thread block is found by.
        .balign 16
        .globl spin_load_segments
        .hidden spin_load_segments
        .type spin_load_segments, @function
spin_load_segments:
        lgdt    [rdi]
        mov     eax, selector_data
        mov     ds, eax
        mov     es, eax
        mov     ss, eax
        pop     rax
        push    selector_code
        push    rax
        retfq
