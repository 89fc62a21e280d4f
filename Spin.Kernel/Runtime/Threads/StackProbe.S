# Called by the prologue of a method whose frame is larger than a page, so that no guard page is jumped over: touches each page from
# the stack pointer down to r11, where the frame will end. rax is free; every other register is the method's.

        .intel_syntax noprefix
        .set page_size, 4096
        .section .text.spin, "ax", @progbits

        .balign 16
        .globl RhpStackProbe
        .hidden RhpStackProbe
        .type RhpStackProbe, @function
RhpStackProbe:
        .cfi_startproc
        mov     rax, rsp
        and     rax, -page_size
next_page:
        sub     rax, page_size
        test    dword ptr [rax], eax
        cmp     rax, r11
        jae     next_page
        ret
        .cfi_endproc
