using System;
using System.Collections.Generic;

namespace Spin.Verifier.MachineCode;

/// <summary>What the machine code of an image says of its handlers.</summary>
public sealed class ImageJudgement
{
    // Whose code takes how much is asked of the last link alone.
    private readonly Lazy<BuildReport> _report;

    private ImageJudgement(IReadOnlyList<HandlerVerdict> verdicts, KernelLimits limits, long instructionsPerMicrosecond, Func<BuildReport> report)
    {
        _report = new(report);
        Findings = CodeRules.Check(verdicts, limits, instructionsPerMicrosecond);
        Proven = ProvenOf(verdicts);
    }

    /// <summary>The rules that are broken.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>The contained handlers that need no containment and those that are called without it and need none, a line each, sorted.</summary>
    public IReadOnlyList<string> Proven { get; }

    /// <summary>The report as text.</summary>
    public string Text => TextReport.Write(_report.Value);

    /// <summary>The report as a page.</summary>
    public string Html => HtmlReport.Write(_report.Value);

    /// <summary>Judges an image.</summary>
    /// <exception cref="System.IO.InvalidDataException">The image, its kernel or the table of bounds is not of the expected form.</exception>
    /// <exception cref="BadImageFormatException">An assembly is none.</exception>
    public static ImageJudgement Of(ImageToJudge image)
    {
        CodeImage code = CodeImage.Read(image.Linked);
        KernelLimits limits = KernelLimits.Read(image.Kernel);
        IReadOnlyList<HandlerVerdict> verdicts = MachineCodeJudge.Judge(
            code, DispatchTables.Read(image.Assembly), limits, LoopBounds.Parse(image.LoopBounds), image.InstructionsPerMicrosecond);
        return new ImageJudgement(verdicts, limits, image.InstructionsPerMicrosecond, () => Tell(image, code, verdicts, limits));
    }

    private static BuildReport Tell(ImageToJudge image, CodeImage code, IReadOnlyList<HandlerVerdict> verdicts, KernelLimits limits)
    {
        List<byte[]> assemblies = [image.Assembly, image.Kernel, .. image.Others];
        SymbolOwners owners = new();
        foreach (byte[] assembly in assemblies)
        {
            owners.Add(assembly);
        }

        return new BuildReport(
            image.Name,
            verdicts,
            SpindleUses.Sum(code, owners, verdicts, assemblies),
            CodeSize.Sum(code, owners),
            code.SectionSizes,
            limits,
            image.InstructionsPerMicrosecond);
    }

    /// <summary>One method may handle an event several times, with several guards: all of them must be proven.</summary>
    private static List<string> ProvenOf(IEnumerable<HandlerVerdict> verdicts)
    {
        SortedDictionary<string, bool> proven = new(StringComparer.Ordinal);
        foreach (HandlerVerdict verdict in verdicts)
        {
            if (verdict.Entry.IsContained || verdict.Entry.IsProven)
            {
                proven[verdict.Entry.Key] = verdict.IsProven && proven.GetValueOrDefault(verdict.Entry.Key, true);
            }
        }

        List<string> lines = [];
        foreach ((string line, bool isProven) in proven)
        {
            if (isProven)
            {
                lines.Add(line);
            }
        }

        return lines;
    }
}
