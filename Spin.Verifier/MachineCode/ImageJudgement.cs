using System;
using System.Collections.Generic;

namespace Spin.Verifier.MachineCode;

/// <summary>What the machine code of an image says of its handlers.</summary>
public sealed class ImageJudgement
{
    private readonly BuildReport _report;

    private ImageJudgement(BuildReport report)
    {
        _report = report;
        Findings = CodeRules.Check(report.Verdicts, report.Limits, report.InstructionsPerMicrosecond);
        Proven = ProvenOf(report.Verdicts);
    }

    /// <summary>The rules that are broken.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>The contained handlers that need no containment and those that are called without it and need none, a line each, sorted.</summary>
    public IReadOnlyList<string> Proven { get; }

    /// <summary>The judgement in one line.</summary>
    public string Summary => _report.Summary();

    /// <summary>The report as text.</summary>
    public string Text => TextReport.Write(_report);

    /// <summary>The report as a page.</summary>
    public string Html => HtmlReport.Write(_report);

    /// <summary>Judges an image.</summary>
    /// <exception cref="System.IO.InvalidDataException">The image, its kernel or the table of bounds is not of the expected form.</exception>
    /// <exception cref="BadImageFormatException">An assembly is none.</exception>
    public static ImageJudgement Of(ImageToJudge image)
    {
        CodeImage code = CodeImage.Read(image.Linked);
        KernelLimits limits = KernelLimits.Read(image.Kernel);
        IReadOnlyList<HandlerVerdict> verdicts = MachineCodeJudge.Judge(
            code, DispatchTables.Read(image.Assembly), limits, LoopBounds.Parse(image.LoopBounds), image.InstructionsPerMicrosecond);
        SymbolOwners owners = new();
        owners.Add(image.Assembly);
        owners.Add(image.Kernel);
        foreach (byte[] assembly in image.Others)
        {
            owners.Add(assembly);
        }

        return new ImageJudgement(new BuildReport(
            image.Name, verdicts, CodeSize.Sum(code, owners), code.SectionSizes, limits, image.InstructionsPerMicrosecond));
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
