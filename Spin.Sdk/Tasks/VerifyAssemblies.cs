using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using Spin.Verifier;

namespace Spin.Sdk.Tasks;

/// <summary>
/// Verifies the IL of everything that goes into an image and is not the platform's, whoever compiled it and with whatever checks on.
/// </summary>
public sealed class VerifyAssemblies : Task
{
    private const string Contract = "Spin";

    /// <summary>The contract, the kernel and the class library.</summary>
    [Required]
    public string[] Platform { get; set; } = [];

    /// <summary>The spindles and the libraries that they use.</summary>
    public string[] Assemblies { get; set; } = [];

    /// <summary>The image itself.</summary>
    [Required]
    public string Image { get; set; } = "";

    /// <summary>Assemblies that the image's owner trusts; with the metadata Unsafe="true" also to contain what no rule allows.</summary>
    public ITaskItem[] Trusted { get; set; } = [];

    /// <summary>The report, written where everything is accepted.</summary>
    [Required]
    public string Report { get; set; } = "";

    /// <summary>The report, written where something is refused.</summary>
    [Required]
    public string Refusals { get; set; } = "";

    /// <summary>Where the pages of the rules are.</summary>
    public string RulesPage { get; set; } = "";

    /// <inheritdoc/>
    public override bool Execute()
    {
        HashSet<string> unsafeNames = new(
            Trusted.Where(static item => string.Equals(item.GetMetadata("Unsafe"), "true", StringComparison.OrdinalIgnoreCase)).Select(static item => item.ItemSpec), StringComparer.Ordinal);
        JudgedAssembly Judged(string path, AssemblyRole role) => new(path, role, unsafeNames.Contains(Path.GetFileNameWithoutExtension(path)));
        string contract = Platform.First(static path => Path.GetFileNameWithoutExtension(path) == Contract);
        IReadOnlyList<AssemblyVerdict> verdicts = ImageVerifier.Verify(
            Platform, [.. Assemblies.Select(path => Judged(path, AssemblyRole.Spindle)), Judged(Image, AssemblyRole.Image)]);
        foreach (AssemblyVerdict verdict in verdicts)
        {
            foreach (Finding finding in verdict.Findings)
            {
                LogFinding(verdict.Assembly, finding);
            }
        }

        bool isAccepted = !Log.HasLoggedErrors;
        Directory.CreateDirectory(Path.GetDirectoryName(Report)!);
        File.Delete(isAccepted ? Refusals : Report);
        File.WriteAllLines(isAccepted ? Report : Refusals, ImageReport.Write(contract, verdicts));
        return isAccepted;
    }

    private void LogFinding(JudgedAssembly assembly, Finding finding) => Log.LogError(
        subcategory: null, finding.Id, helpKeyword: null, RulesPage + finding.Id + ".md",
        finding.Source?.File ?? assembly.Path, finding.Source?.Line ?? 0, finding.Source?.Column ?? 0, 0, 0,
        "{0}", $"{finding.Message} (found in {Path.GetFileName(assembly.Path)} by the verifier)");
}
