using System.IO;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using Spin.Sdk.Symbols;

namespace Spin.Sdk.Tasks;

/// <summary>Writes the side file by which a panic shows methods and lines; see <see cref="SymbolFile"/>.</summary>
public sealed class WriteSymbols : Task
{
    /// <summary>The linked kernel with its symbols and lines.</summary>
    [Required]
    public string Kernel { get; set; } = "";

    /// <summary>The folder that is cut from the names of source files.</summary>
    public string Root { get; set; } = "";

    /// <summary>The file to write.</summary>
    [Required]
    public string Output { get; set; } = "";

    /// <inheritdoc/>
    public override bool Execute()
    {
        File.WriteAllBytes(Output, SymbolFile.Build(File.ReadAllBytes(Kernel), Root));
        return true;
    }
}
