# Accesses that the page tables must refuse: each function makes one access at a known instruction and returns 0; the test's handler of
# page faults sends a refused one to the end, which returns 1.

        .intel_syntax noprefix
        .include "Runtime/Abi/Function.inc"
        .section .text.spin, "ax", @progbits

        function spin_access_read
        mov     al, [rdi]
        xor     eax, eax
        ret

        function spin_access_write
        mov     byte ptr [rdi], 0xCC
        xor     eax, eax
        ret

# A call, so that the refused fetch has a return address to come back by.
        function spin_access_execute
        sub     rsp, 8
        call    rdi
        add     rsp, 8
        xor     eax, eax
        ret

        function spin_access_refused
        mov     eax, 1
        ret

        function spin_access_refused_address
        lea     rax, [rip + spin_access_refused]
        ret
