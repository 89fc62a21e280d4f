using System;
using System.Collections.Generic;
using Spin.Sdk.Elf;
using Spin.Verifier.MachineCode;

namespace Spin.Sdk.Unwind;

/// <summary>
/// Tells whose code a compiled function is, by its symbols. Where it is in doubt a function is not a spindle's: what is taken for the
/// nucleus' is never ended in the middle.
/// </summary>
internal sealed class FrameOwners
{
    private const string Contract = "Spin";
    private const string Nucleus = "Spin.Kernel";

    /// <summary>The namespace of dispatch tables, which the generator writes into the image's assembly.</summary>
    private const string Tables = "SpinGenerated";

    private readonly SymbolOwners _owners = new();

    /// <summary>Knows the types of an image.</summary>
    /// <param name="kernel">The kernel's assembly.</param>
    /// <param name="others">The contract, the image's assembly and those of its spindles.</param>
    internal FrameOwners(byte[] kernel, IEnumerable<byte[]> others)
    {
        _owners.Add(kernel);
        foreach (byte[] assembly in others)
        {
            _owners.Add(assembly);
        }
    }

    /// <summary>Whose the functions of a section are, by where they begin.</summary>
    /// <param name="file">The compiler's object.</param>
    /// <param name="code">The section.</param>
    internal Dictionary<ulong, FrameOwner> Of(ElfFile file, ElfSection code)
    {
        Dictionary<ulong, FrameOwner> result = [];
        foreach (ElfSymbol symbol in file.Symbols())
        {
            if (symbol.IsFunction && symbol.Section < file.Sections.Count && file.Sections[symbol.Section] == code)
            {
                // Functions that are alike may have been made one, with all their symbols.
                FrameOwner owner = Of(symbol.Name);
                result[symbol.Address] = result.TryGetValue(symbol.Address, out FrameOwner known) ? Stricter(known, owner) : owner;
            }
        }

        return result;
    }

    /// <summary>Whose function a symbol names.</summary>
    internal FrameOwner Of(string symbol) => _owners.Of(symbol) switch
    {
        null or { Assembly: Contract } or { Namespace: Tables } => FrameOwner.Other,
        { Assembly: Nucleus } => FrameOwner.Nucleus,
        _ => FrameOwner.Spindle,
    };

    private static FrameOwner Stricter(FrameOwner one, FrameOwner other) =>
        one == other ? one
        : one == FrameOwner.Nucleus || other == FrameOwner.Nucleus ? FrameOwner.Nucleus
        : FrameOwner.Other;
}
