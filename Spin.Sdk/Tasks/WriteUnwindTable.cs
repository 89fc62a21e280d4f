using System;
using System.Collections.Generic;
using System.IO;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using Spin.Sdk.Elf;
using Spin.Sdk.Unwind;

namespace Spin.Sdk.Tasks;

/// <summary>
/// Turns what the native compiler says of its functions' frames into the kernel's own table, a sixth of its size, and the assembly
/// source that links it; see <see cref="UnwindTable"/>.
/// </summary>
public sealed class WriteUnwindTable : Task
{
    private const string ErrorCode = "SPIN9109";

    /// <summary>The native compiler's object.</summary>
    [Required]
    public string ObjectFile { get; set; } = "";

    /// <summary>The kernel's assembly.</summary>
    [Required]
    public string KernelAssembly { get; set; } = "";

    /// <summary>The contract, the image's assembly and those of its spindles.</summary>
    public string[] Assemblies { get; set; } = [];

    /// <summary>The file of the table.</summary>
    [Required]
    public string Table { get; set; } = "";

    /// <summary>The assembly source that includes it.</summary>
    [Required]
    public string Source { get; set; } = "";

    /// <summary>The page of the error.</summary>
    public string HelpLink { get; set; } = "";

    /// <inheritdoc/>
    public override bool Execute()
    {
        try
        {
            FrameOwners owners = new(File.ReadAllBytes(KernelAssembly), Array.ConvertAll(Assemblies, File.ReadAllBytes));
            IReadOnlyList<CompiledFrame> frames = CompiledFrameReader.Read(ElfFile.Read(File.ReadAllBytes(ObjectFile)), owners);
            File.WriteAllBytes(Table, UnwindTable.Write(frames));
            using StreamWriter source = new(Source);
            UnwindSource.Write(frames, Table, source);
        }
        catch (InvalidDataException exception)
        {
            this.Fail(ErrorCode, HelpLink, $"{ObjectFile}: {exception.Message}. Use the native compiler that this SDK names (IlcVersion).");
        }

        return !Log.HasLoggedErrors;
    }
}
