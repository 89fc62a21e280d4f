# Addresses that only the linker knows (Boot/kernel.ld), as a table that C# reads (ImageLayout.cs).

        .intel_syntax noprefix
        .section .rodata.spin, "a", @progbits
        .balign 8
image_layout:
        .quad   spin_unbox_start, spin_unbox_end
        .quad   spin_unwind_table, spin_assembly_frames
        .quad   spin_compiled_data
        .quad   spin_text_start, spin_text_end
        .quad   spin_rodata_start, spin_rodata_end
        .quad   spin_tables_start, spin_tables_end
        .quad   spin_tls_image_start, spin_tls_image_end
        .quad   spin_boot_stack_bottom, spin_boot_stack_top
        .quad   spin_image_end
        .quad   spin_image_physical_start, spin_image_physical_end
        .quad   spin_boot_thread
        .quad   spin_catch_return, spin_finally_return
        .quad   spin_fault_throws, spin_fault_throws_end

        .section .text.spin, "ax", @progbits
        .balign 16
        .globl spin_image_layout
        .hidden spin_image_layout
        .type spin_image_layout, @function
spin_image_layout:
        lea     rax, [rip + image_layout]
        ret
