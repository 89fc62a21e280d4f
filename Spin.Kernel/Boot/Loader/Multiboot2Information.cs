using System.Runtime.InteropServices;
using Spin.Kernel.Memory;

namespace Spin.Kernel.Boot;

/// <summary>What GRUB passes: a list of tags (Multiboot2 Specification 2.0, 3.6).</summary>
internal static unsafe class Multiboot2Information
{
    /// <summary>The magic number that a multiboot2 loader leaves in eax.</summary>
    internal const uint LoaderMagic = 0x36D76289;

    private const int HeaderSize = 8;
    private const uint TagAlignment = 8;
    private const int MemoryMapHeader = 16;

    /// <summary>Kinds of tags that the kernel uses.</summary>
    private enum TagType : uint
    {
        End = 0,
        CommandLine = 1,
        Module = 3,
        MemoryMap = 6,
        AcpiOldRoot = 14,
        AcpiNewRoot = 15,
    }

    /// <summary>Reads all that the kernel uses.</summary>
    /// <param name="directMap">Where physical address 0 is mapped.</param>
    /// <param name="physical">The physical address of the information.</param>
    /// <param name="information">What is filled.</param>
    internal static void Read(byte* directMap, uint physical, ref LoaderInformation information)
    {
        byte* start = directMap + physical;
        byte* end = start + *(uint*)start;
        for (byte* place = start + HeaderSize; place + sizeof(Tag) <= end;)
        {
            Tag* tag = (Tag*)place;
            if (tag->Type == TagType.End || tag->Size < sizeof(Tag) || tag->Size > end - place)
            {
                return;
            }

            Read(tag, (ulong)(place - directMap), ref information);
            place += (tag->Size + TagAlignment - 1) & ~(TagAlignment - 1);
        }
    }

    private static void Read(Tag* tag, ulong physical, ref LoaderInformation information)
    {
        byte* content = (byte*)(tag + 1);
        switch (tag->Type)
        {
            case TagType.CommandLine:
                information.SetCommandLine(content);
                break;
            case TagType.Module:
                uint first = *(uint*)content;
                information.AddModule(first, *(uint*)(content + sizeof(uint)) - first);
                break;
            case TagType.MemoryMap:
                uint entrySize = *(uint*)content;
                for (uint offset = MemoryMapHeader; entrySize != 0 && offset + entrySize <= tag->Size; offset += entrySize)
                {
                    information.AddRegion(*(MemoryRegion*)((byte*)tag + offset));
                }

                break;
            case TagType.AcpiNewRoot:
                information.AcpiRoot = physical + (uint)sizeof(Tag);
                break;
            case TagType.AcpiOldRoot when information.AcpiRoot == 0:
                information.AcpiRoot = physical + (uint)sizeof(Tag);
                break;
            default:
                break;
        }
    }

    [StructLayout(LayoutKind.Sequential)]
    private struct Tag
    {
        internal TagType Type;
        internal uint Size;
    }
}
