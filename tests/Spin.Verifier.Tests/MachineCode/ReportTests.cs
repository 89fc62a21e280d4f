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
        List<byte[]> assemblies = [.. Subjects.Image().Closure().Select(static project => project.Emit()), File.ReadAllBytes(typeof(Level).Assembly.Location)];
        SymbolOwners owners = new();
        assemblies.ForEach(owners.Add);
        return new BuildReport("Subjects", _image.Verdicts, SpindleUses.Sum(_image.Code, owners, _image.Verdicts, assemblies), CodeSize.Sum(_image.Code, owners), _image.Code.SectionSizes, JudgedImage.Limits, JudgedImage.InstructionsPerMicrosecond);
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

    [Fact]
    public void EachSpindle_IsSummed_WithWhatItAsksFor()
    {
        BuildReport report = Report();
        Assert.Equal(_image.Verdicts.Select(static verdict => verdict.Entry.Spindle).Distinct(), report.Spindles.Select(static use => use.Spindle));
        SpindleUse guest = Assert.Single(report.Spindles, static use => use.Spindle == "Guest");
        Assert.Equal("Guest", guest.Assembly);
        Assert.Equal(_image.Verdicts.Count(static verdict => verdict.Entry.Spindle == "Guest"), guest.Handlers);
        Assert.InRange(guest.Bytes, 500, report.Sizes.First(static size => size.Owner.Assembly == "Guest").Bytes);
        Assert.Contains($"{guest.Bytes,8}  Guest of Guest", TextReport.Write(report), StringComparison.Ordinal);
    }

    [Fact]
    public void ThePicture_HasEveryEventAndSpindleOnce()
    {
        BuildReport report = Report();
        string picture = SpindlePicture.Draw(report);
        foreach (string name in report.Verdicts.Select(static verdict => verdict.Entry.Event).Concat(report.Spindles.Select(static use => use.Spindle)).Distinct())
        {
            Assert.Equal(2, picture.Split($"<title>{name}</title>").Length);
        }

        Assert.DoesNotContain("http", picture, StringComparison.Ordinal);
        Assert.Equal("", SpindlePicture.Draw(report with { Verdicts = [] }));
    }
}
