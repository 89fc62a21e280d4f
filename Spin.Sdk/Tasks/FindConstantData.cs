using System.Globalization;
using System.IO;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using Spin.Sdk.Elf;

namespace Spin.Sdk.Tasks;

/// <summary>
/// Finds where the data of the native compiler's object stop being written to. The compiler puts statics and dispatch cells first,
/// then its embedded settings and the method tables, which are constant once the runtime has started. The linker script lays the
/// boundary on a page, and the kernel seals what follows.
/// </summary>
public sealed class FindConstantData : Task
{
    private const string ErrorCode = "SPIN9109";

    /// <summary>The first of the constants, in each of the orders in which the compiler may write them.</summary>
    private static readonly string[] s_firstConstants = ["g_compilerEmbeddedKnobsBlob", "g_compilerEmbeddedSettingsBlob"];

    /// <summary>The native compiler's object.</summary>
    [Required]
    public string ObjectFile { get; set; } = "";

    /// <summary>The page of the error.</summary>
    public string HelpLink { get; set; } = "";

    /// <summary>The offset in the object's data, in hexadecimal.</summary>
    [Output]
    public string Offset { get; set; } = "";

    /// <inheritdoc/>
    public override bool Execute()
    {
        ulong? first = null;
        foreach (ElfSymbol symbol in ElfFile.Read(File.ReadAllBytes(ObjectFile)).Symbols())
        {
            if (System.Array.IndexOf(s_firstConstants, symbol.Name) >= 0 && (first is null || symbol.Address < first))
            {
                first = symbol.Address;
            }
        }

        if (first is null)
        {
            this.Fail(ErrorCode, HelpLink, $"{ObjectFile} has not the symbols by which its constants are found. Use the native compiler that this SDK names (IlcVersion).");
            return false;
        }

        Offset = "0x" + first.Value.ToString("x", CultureInfo.InvariantCulture);
        return true;
    }
}
