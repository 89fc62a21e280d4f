using System;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Spin.Kernel.Memory;

namespace Spin.Kernel.Boot;

/// <summary>What the loader told, in one form whoever loaded the image. Copied out of the loader's memory, which is free afterwards.</summary>
internal unsafe struct LoaderInformation
{
    private const int MaximumRegions = 64;
    private const int MaximumCommandLine = 512;

    private Regions _regions;
    private CommandLineBytes _commandLine;

    /// <summary>How many memory regions there are; what a list has beyond the maximum is left unused.</summary>
    internal int RegionCount { get; private set; }

    /// <summary>The length of the command line in bytes.</summary>
    internal int CommandLineLength { get; private set; }

    /// <summary>The physical address of ACPI's root pointer, or 0 where the loader does not tell.</summary>
    internal ulong AcpiRoot { get; set; }

    /// <summary>The physical address of the side file of symbols, or 0.</summary>
    internal ulong ModuleBase { get; private set; }

    /// <summary>Its length in bytes.</summary>
    internal ulong ModuleLength { get; private set; }

    /// <summary>The memory regions.</summary>
    [UnscopedRef]
    internal readonly ReadOnlySpan<MemoryRegion> MemoryRegions => ((ReadOnlySpan<MemoryRegion>)_regions)[..RegionCount];

    /// <summary>The command line, in ASCII.</summary>
    [UnscopedRef]
    internal readonly ReadOnlySpan<byte> CommandLine => ((ReadOnlySpan<byte>)_commandLine)[..CommandLineLength];

    /// <summary>Adds a region of memory.</summary>
    internal void AddRegion(in MemoryRegion region)
    {
        if (RegionCount < MaximumRegions && region.Length != 0)
        {
            _regions[RegionCount++] = region;
        }
    }

    /// <summary>Sets the command line: bytes up to a zero, cut where it is too long.</summary>
    internal void SetCommandLine(byte* text)
    {
        CommandLineLength = 0;
        while (CommandLineLength < MaximumCommandLine && text[CommandLineLength] != 0)
        {
            _commandLine[CommandLineLength] = text[CommandLineLength];
            CommandLineLength++;
        }
    }

    /// <summary>Sets the first module; later ones are left alone.</summary>
    internal void AddModule(ulong physical, ulong length)
    {
        if (ModuleLength == 0)
        {
            ModuleBase = physical;
            ModuleLength = length;
        }
    }

    [InlineArray(MaximumRegions)]
    private struct Regions
    {
        private MemoryRegion _first;
    }

    [InlineArray(MaximumCommandLine)]
    private struct CommandLineBytes
    {
        private byte _first;
    }
}
