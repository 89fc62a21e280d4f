using System;
using System.Collections.Generic;
using System.IO;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using Spin.Verifier;
using Spin.Verifier.MachineCode;

namespace Spin.Sdk.Tasks;

/// <summary>Judges the handlers of a linked image by their machine code and writes the report; see <see cref="ImageJudgement"/>.</summary>
public sealed class JudgeImage : Task
{
    private const string LimitRule = "SPIN7002";
    private const string FormError = "SPIN9131";

    /// <summary>The image's name.</summary>
    [Required]
    public string ImageName { get; set; } = "";

    /// <summary>The linked kernel with its symbols.</summary>
    [Required]
    public string Kernel { get; set; } = "";

    /// <summary>The image's assembly.</summary>
    [Required]
    public string ImageAssembly { get; set; } = "";

    /// <summary>The kernel's assembly.</summary>
    [Required]
    public string KernelAssembly { get; set; } = "";

    /// <summary>The other assemblies that were compiled.</summary>
    public string[] Assemblies { get; set; } = [];

    /// <summary>A file with bounds of loops; empty where there is none.</summary>
    public string LoopBounds { get; set; } = "";

    /// <summary>How many instructions the machine is taken to run in a microsecond.</summary>
    [Required]
    public long InstructionsPerMicrosecond { get; set; }

    /// <summary>Whether handlers that need no containment are called without it.</summary>
    public bool BareCalls { get; set; }

    /// <summary>The list of handlers that need no containment: the image was compiled with it, and it is kept up to date.</summary>
    [Required]
    public string ProvenFile { get; set; } = "";

    /// <summary>Which link of this build it is: the second and third were compiled with what the one before proved.</summary>
    public int Link { get; set; } = 1;

    /// <summary>Whether the list changed, so that the image must be built once more.</summary>
    [Output]
    public bool ProvenChanged { get; set; }

    /// <summary>The report as text.</summary>
    [Required]
    public string TextReport { get; set; } = "";

    /// <summary>The report as a page.</summary>
    [Required]
    public string PageReport { get; set; } = "";

    /// <summary>Where the rules' pages are.</summary>
    public string RulesPage { get; set; } = "";

    /// <inheritdoc/>
    public override bool Execute()
    {
        try
        {
            ImageJudgement judgement = ImageJudgement.Of(new ImageToJudge(
                ImageName,
                File.ReadAllBytes(Kernel),
                File.ReadAllBytes(ImageAssembly),
                File.ReadAllBytes(KernelAssembly),
                ReadAll(Assemblies),
                LoopBounds.Length == 0 ? "" : File.ReadAllText(LoopBounds),
                InstructionsPerMicrosecond));
            if (BareCalls && BareCallList.Next(ReadProven(), judgement.Proven, Link) is { } next)
            {
                // What is called bare by an old list is not linked for long, and is judged again when it was linked anew.
                File.WriteAllLines(ProvenFile, next);
                ProvenChanged = true;
                return true;
            }

            foreach (Finding finding in judgement.Findings)
            {
                Report(finding);
            }

            // A report that stands beside an error would make the next build take the image for judged.
            if (!Log.HasLoggedErrors)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(TextReport)!);
                File.WriteAllText(TextReport, judgement.Text);
                File.WriteAllText(PageReport, judgement.Html);
            }
        }
        catch (Exception exception) when (exception is InvalidDataException or BadImageFormatException or IOException)
        {
            this.Fail(FormError, $"{RulesPage}{FormError}.md", $"The image cannot be judged: {exception.Message}. Build it again from the start.");
        }

        return !Log.HasLoggedErrors;
    }

    private static IEnumerable<byte[]> ReadAll(string[] paths)
    {
        foreach (string path in paths)
        {
            yield return File.ReadAllBytes(path);
        }
    }

    private string[] ReadProven() => File.Exists(ProvenFile) ? File.ReadAllLines(ProvenFile) : [];

    private void Report(Finding finding)
    {
        string page = $"{RulesPage}{finding.Id}.md";
        string? file = finding.Source?.File;
        int line = finding.Source?.Line ?? 0;
        if (finding.Id == LimitRule)
        {
            Log.LogWarning(null, finding.Id, null, page, file, line, 0, 0, 0, "{0}", finding.Message);
        }
        else
        {
            Log.LogError(null, finding.Id, null, page, file, line, 0, 0, 0, "{0}", finding.Message);
        }
    }
}
