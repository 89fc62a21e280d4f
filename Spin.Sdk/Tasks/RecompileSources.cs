using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Reflection.Metadata;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using Spin.Sdk.Sources;

namespace Spin.Sdk.Tasks;

/// <summary>
/// Compiles again, from the sources that it carries, every assembly that goes into an image, with the rules of this SDK, and refuses
/// what is not that source. How the assembly was built, and with which checks on, does not matter then.
/// </summary>
public sealed class RecompileSources : Task
{
    private const string NoSource = "SPIN9120";
    private const string OtherSource = "SPIN9121";
    private const string NotCompiled = "SPIN9122";

    /// <summary>The assemblies.</summary>
    [Required]
    public string[] Assemblies { get; set; } = [];

    /// <summary>The assemblies that the image is linked with.</summary>
    [Required]
    public string[] References { get; set; } = [];

    /// <summary>The analyzers and generators of this SDK.</summary>
    [Required]
    public string[] Analyzers { get; set; } = [];

    /// <summary>The names of assemblies that the image's owner trusts without their source.</summary>
    public string[] Trusted { get; set; } = [];

    /// <summary>The program that runs .NET assemblies.</summary>
    [Required]
    public string Host { get; set; } = "";

    /// <summary>The C# compiler.</summary>
    [Required]
    public string Compiler { get; set; } = "";

    /// <summary>Whether a compiler that stays in memory is used.</summary>
    public bool UseSharedCompilation { get; set; }

    /// <summary>Where each assembly gets a folder.</summary>
    [Required]
    public string Folder { get; set; } = "";

    /// <summary>The list of what was done with each assembly.</summary>
    [Required]
    public string Report { get; set; } = "";

    /// <summary>Where the pages of the errors are.</summary>
    public string RulesPage { get; set; } = "";

    /// <inheritdoc/>
    public override bool Execute()
    {
        Dictionary<string, string> references = new(StringComparer.OrdinalIgnoreCase);
        foreach (string reference in References)
        {
            _ = references.TryAdd(Path.GetFileName(reference), reference);
        }

        List<string> report = [];
        foreach (string assembly in Assemblies)
        {
            report.Add(Array.Exists(Trusted, name => name == Path.GetFileNameWithoutExtension(assembly))
                ? $"trusted     {assembly}"
                : Check(assembly, references));
        }

        if (Log.HasLoggedErrors)
        {
            return false;
        }

        File.WriteAllLines(Report, report);
        return true;
    }

    private string Check(string assembly, Dictionary<string, string> references)
    {
        string name = Path.GetFileNameWithoutExtension(assembly);
        try
        {
            if (SourceArchive.TryRead(assembly) is not { } archive || archive.Options.GetValueOrDefault(CompilerOption.Language) != "C#")
            {
                Fail(NoSource, $"{assembly} goes into the kernel, but does not carry its C# source, so nothing shows what it does. {Remedy(name)}");
                return "";
            }

            Recompilation recompilation = new(name, archive, Path.Combine(Folder, name));
            IReadOnlyList<string> missing = recompilation.Prepare(references, Analyzers);
            if (missing.Count > 0)
            {
                Fail(NotCompiled, $"{name} was compiled against {string.Join(", ", missing)}, which the image is not linked with. Reference what it needs in the image's project.");
            }
            else if (Compile(recompilation))
            {
                if (AssemblyComparison.FindDifference(assembly, recompilation.Output) is { } difference)
                {
                    Fail(OtherSource, $"{assembly} is not what the source that it carries compiles to: {difference} differs. Build it again with this SDK's compiler. {Remedy(name)}");
                }
            }
            else if (!Log.HasLoggedErrors)
            {
                Fail(NotCompiled, $"The source that {name} carries cannot be compiled; the compiler's output is in {recompilation.LogFile}.");
            }

            return $"recompiled  {assembly}  {recompilation.SourceCount} sources";
        }
        catch (BadImageFormatException exception)
        {
            Fail(NoSource, $"{assembly} is malformed: {exception.Message} {Remedy(name)}");
            return "";
        }
    }

    private bool Compile(Recompilation recompilation)
    {
        string shared = UseSharedCompilation ? "/shared " : "";
        ToolRun run = ToolRun.Execute(new ProcessStartInfo(Host, $"exec \"{Compiler}\" {shared}/noconfig \"@{recompilation.ResponseFile}\""));
        string output = recompilation.WithOriginalPaths(run.Output);
        File.WriteAllText(recompilation.LogFile, output);
        foreach (string line in output.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            _ = Log.LogMessageFromText(line, MessageImportance.Low);
        }

        return run.ExitCode == 0;
    }

    private static string Remedy(string name) =>
        $"Build it as a spindle project (SpinSpindleProject), whose assembly carries its source; or, if you answer for it, trust it by name: <SpinTrust Include=\"{name}\" /> in the image's project.";

    private void Fail(string code, string message) => this.Fail(code, RulesPage + code + ".md", message);
}
