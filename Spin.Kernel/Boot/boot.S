# The first instructions: from a 32-bit loader's hands to C# in the upper half.
#
# One ELF image serves two loaders:
#   PVH         `qemu -kernel` finds the entry in an ELF note and passes hvm_start_info in ebx
#               (Xen, docs/misc/pvh.pandoc, "x86/HVM direct boot ABI").
#   multiboot2  GRUB, under BIOS and UEFI, finds a header in the first 32 KiB and passes its information in ebx
#               with a magic number in eax (Multiboot2 Specification 2.0, 3.1 and 3.3).
# Both enter in 32-bit protected mode with paging off (SDM vol. 3A, 10.8.5 tells how to go on from there).

        .intel_syntax noprefix
        .include "Runtime/Threads/ThreadBlock.inc"

        .set image_base, 0xFFFFFFFF80000000     # what is linked at image_base + p is loaded at physical p
        .set page_size, 4096
        .set large_page, 0x200000
        .set identity_gigabytes, 4              # what early code reaches: the image, the loader's tables, ACPI, the APICs

        .set entry_present, 1 << 0              # page-table entries (SDM vol. 3A, table 5-15 ff.)
        .set entry_writable, 1 << 1
        .set entry_large, 1 << 7

        .set cr0_monitor, 1 << 1
        .set cr0_emulation, 1 << 2
        .set cr0_numeric_error, 1 << 5
        .set cr0_write_protect, 1 << 16
        .set cr0_paging, 1 << 31
        .set cr4_physical_address_extension, 1 << 5
        .set cr4_global_pages, 1 << 7
        .set cr4_fxsave, 1 << 9
        .set cr4_simd_exceptions, 1 << 10
        .set msr_efer, 0xC0000080
        .set efer_long_mode, 1 << 8
        .set efer_no_execute, 1 << 11
        .set msr_gs_base, 0xC0000101
        .set cpuid_extended_features, 0x80000001
        .set cpuid_no_execute, 20               # bit of edx
        .set cpuid_long_mode, 29                # bit of edx

        .set multiboot2_magic, 0xE85250D6
        .set multiboot2_i386, 0
        .set multiboot2_loader_magic, 0x36D76289
        .set pvh_note_entry, 18                 # XEN_ELFNOTE_PHYS32_ENTRY

        .section .note.pvh, "a", @note
        .balign 4
        .long   4                               # length of the name
        .long   4                               # length of the entry's address
        .long   pvh_note_entry
        .asciz  "Xen"
        .long   spin_boot_entry

        .section .boot.header, "a", @progbits
        .balign 8
multiboot2_header:
        .long   multiboot2_magic
        .long   multiboot2_i386
        .long   multiboot2_header_end - multiboot2_header
        .long   -(multiboot2_magic + multiboot2_i386 + (multiboot2_header_end - multiboot2_header))
        .balign 8                               # modules on page boundaries
        .short  6, 0
        .long   8
        .balign 8                               # end
        .short  0, 0
        .long   8
multiboot2_header_end:

        .section .boot.text, "ax", @progbits
        .code32
        .globl spin_boot_entry
spin_boot_entry:
        cli
        cld
        mov     esp, offset boot_stack_top
        mov     edi, eax                        # kept for C#: the loader's magic number
        mov     esi, ebx                        # and the address of what it tells

        mov     eax, cpuid_extended_features
        cpuid
        bt      edx, cpuid_long_mode
        jnc     no_long_mode
        bt      edx, cpuid_no_execute
        jnc     no_long_mode

# Large pages for the first gigabytes; three windows share them: identity (until C# drops it), the direct map, the image.
        mov     eax, entry_present | entry_writable | entry_large
        mov     ecx, 0
fill_directory:
        mov     [boot_directories + ecx * 8], eax
        mov     dword ptr [boot_directories + ecx * 8 + 4], 0
        add     eax, large_page
        inc     ecx
        cmp     ecx, identity_gigabytes * 512
        jne     fill_directory

        mov     eax, offset boot_directories + (entry_present | entry_writable)
        mov     ecx, 0
fill_pointers:
        mov     [boot_pointers + ecx * 8], eax
        add     eax, page_size
        inc     ecx
        cmp     ecx, identity_gigabytes
        jne     fill_pointers

        mov     dword ptr [boot_image_pointers + 510 * 8], offset boot_directories + (entry_present | entry_writable)
        mov     dword ptr [boot_root + 0 * 8], offset boot_pointers + (entry_present | entry_writable)
        mov     dword ptr [boot_root + 256 * 8], offset boot_pointers + (entry_present | entry_writable)
        mov     dword ptr [boot_root + 511 * 8], offset boot_image_pointers + (entry_present | entry_writable)

        mov     eax, cr4_physical_address_extension | cr4_global_pages | cr4_fxsave | cr4_simd_exceptions
        mov     cr4, eax
        mov     eax, offset boot_root
        mov     cr3, eax
        mov     ecx, msr_efer
        rdmsr
        or      eax, efer_long_mode | efer_no_execute
        wrmsr
        mov     eax, cr0
        and     eax, ~cr0_emulation
        or      eax, cr0_paging | cr0_write_protect | cr0_monitor | cr0_numeric_error
        mov     cr0, eax
        lgdt    [boot_gdt_register]
        ljmp    0x08, offset spin_boot_long_mode

# Nothing can be drawn or logged in a way that every machine shows; the first serial port is the best guess.
no_long_mode:
        mov     ebx, offset no_long_mode_text
next_character:
        mov     al, [ebx]
        test    al, al
        jz      stop
        mov     dx, 0x3F8
        out     dx, al
        inc     ebx
        jmp     next_character
stop:
        hlt
        jmp     stop

        .code64
spin_boot_long_mode:
        movabs  rax, offset spin_boot_upper_half
        jmp     rax

        .section .boot.rodata, "a", @progbits
        .balign 8
boot_gdt:
        .quad   0
        .quad   0x00AF9B000000FFFF              # 0x08: 64-bit code, ring 0 (SDM vol. 3A, 3.4.5)
        .quad   0x00CF93000000FFFF              # 0x10: data, ring 0
boot_gdt_register:
        .short  boot_gdt_register - boot_gdt - 1
        .long   boot_gdt
        .long   0
no_long_mode_text:
        .asciz  "Spin needs a 64-bit processor with no-execute pages.\r\n"

        .section .boot.bss, "aw", @nobits
        .balign page_size
boot_root:              .skip page_size
boot_pointers:          .skip page_size
boot_image_pointers:    .skip page_size
boot_directories:       .skip page_size * identity_gigabytes
                        .skip 1024
boot_stack_top:

        .section .text.spin, "ax", @progbits
spin_boot_upper_half:
        mov     ax, 0x10
        mov     ds, ax
        mov     es, ax
        mov     ss, ax
        xor     eax, eax
        mov     fs, ax
        mov     gs, ax
        lea     rsp, [rip + spin_boot_stack_top]
        xor     ebp, ebp                        # the end of every chain of frames
        mov     r12d, edi
        mov     r13d, esi

# The boot strand's thread block: compiled code reads its thread-local variables from the first call on.
        lea     rbx, [rip + spin_boot_thread]
        mov     [rbx], rbx
        mov     rax, rbx
        mov     rdx, rbx
        shr     rdx, 32
        mov     ecx, msr_gs_base
        wrmsr

        mov     edi, r12d
        mov     esi, r13d
        call    spin_cs_boot
        ud2                                     # it never returns

        .bss
        .balign page_size
        .globl spin_boot_stack_bottom, spin_boot_stack_top, spin_boot_thread, spin_boot_tls
spin_boot_stack_bottom:
        .skip   64 * 1024
spin_boot_stack_top:
        .balign 64
spin_boot_tls:
        .skip   1024                            # thread-local variables end where the block begins
spin_boot_thread:
        .skip   thread_size
