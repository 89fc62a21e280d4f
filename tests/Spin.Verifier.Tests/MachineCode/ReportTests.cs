using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Spin.Verifier.MachineCode;

namespace Spin.Verifier.Tests.MachineCode;

/// <summary>What the build tells of an _image.</summary>
public sealed class ReportTests
{
    private readonly JudgedImage _image = JudgedImage.Contained;

    private BuildReport Report()
    {
        SymbolOwners owners = new();
        foreach (Project project in Subjects.Image().Closure())
        {
            owners.Add(project.Emit());
        }

        owners.Add(File.ReadAllBytes(typeof(Level).Assembly.Location));
        return new BuildReport("Subjects", _image.Verdicts, CodeSize.Sum(_image.Code, owners), _image.Code.SectionSizes, JudgedImage.Limits, JudgedImage.InstructionsPerMicrosecond);
    }

    [Fact]
    public void TheText_HasEveryHandler_WithWhatItTakesAndWhy()
    {
        string text = TextReport.Write(Report());
        Assert.All(_image.Verdicts, verdict => Assert.Contains($"  {verdict.Entry.Name}", text, StringComparison.Ordinal));
        Assert.Contains("Spin.Kernel.Poked (Dispatch level)", text, StringComparison.Ordinal);
        Assert.Contains("Guest.Guarded where IsOdd", text, StringComparison.Ordinal);
        Assert.Contains("called      contained, limit 10000 µs", text, StringComparison.Ordinal);
        Assert.Contains("proven: neither throws", text, StringComparison.Ordinal);
        Assert.Contains("allocates: Poked.Handler", text, StringComparison.Ordinal);
    }

    [Fact]
    public void ThePage_NeedsNothingElse_AndEscapesWhatItShows()
    {
        string page = HtmlReport.Write(Report());
        Assert.DoesNotContain("http", page, StringComparison.Ordinal);
        Assert.DoesNotContain("src=", page, StringComparison.Ordinal);
        Assert.DoesNotContain("List_1<", page, StringComparison.Ordinal);
        Assert.Contains("<code>Guest.Count</code>", page, StringComparison.Ordinal);
        Assert.Equal(_image.Verdicts.Select(static verdict => verdict.Entry.Event).Distinct().Count(), page.Split("level</small></h2>").Length - 1);
    }

    [Fact]
    public void CodeIsSummed_ByWhoseItIs()
    {
        IReadOnlyList<CodeSize> sizes = Report().Sizes;
        Assert.Equal(_image.Code.Functions.Sum(static function => (long)(function.End - function.Start)), sizes.Sum(static size => size.Bytes));
        Assert.Contains(sizes, static size => size.Owner == new CodeOwner("Guest", "") && size.Bytes > 500);
        Assert.Contains(sizes, static size => size.Owner == new CodeOwner("Image", "SpinGenerated") && size.Bytes > 500);
        Assert.All(sizes, static size => Assert.True(size.Bytes > 0));
    }
}
