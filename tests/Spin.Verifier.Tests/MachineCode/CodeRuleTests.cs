using System.Collections.Generic;
using System.Linq;
using Spin.Verifier.MachineCode;

namespace Spin.Verifier.Tests.MachineCode;

/// <summary>The rules that machine code decides.</summary>
public sealed class CodeRuleTests
{
    private readonly JudgedImage _image = JudgedImage.Contained;
    private readonly List<Finding> _findings = [.. CodeRules.Check(JudgedImage.Contained.Verdicts, JudgedImage.Limits, JudgedImage.InstructionsPerMicrosecond)];

    [Fact]
    public void AHandlerDeeperThanItsStack_Is2008_WithItsPath()
    {
        Finding finding = _findings.Single(static finding => finding.Id == "SPIN2008");
        Assert.Equal("Guest.Deep", finding.Member);
        Assert.Contains("61440", finding.Message, System.StringComparison.Ordinal);
        Assert.Contains("Guest.Deep →", finding.Message, System.StringComparison.Ordinal);
    }

    [Fact]
    public void ALimitShorterThanTheWorstCase_Is7002()
    {
        Finding finding = _findings.Single(static finding => finding.Id == "SPIN7002");
        Assert.Equal("Guest.Hurry", finding.Member);
        Assert.Contains("limit of 1 µs", finding.Message, System.StringComparison.Ordinal);
    }

    [Fact]
    public void ALimitOfInstructions_IsProvenOrRefused()
    {
        Assert.Equal(["Guest.Beyond", "Guest.Unbounded"], _findings.Where(static finding => finding.Id == "SPIN7004").Select(static finding => finding.Member).Order());
        Assert.Contains("more than its limit of 100.", _findings.Single(static finding => finding.Member == "Guest.Beyond").Message, System.StringComparison.Ordinal);
        Assert.Contains("is not known, and its limit is 1000: ", _findings.Single(static finding => finding.Member == "Guest.Unbounded").Message, System.StringComparison.Ordinal);
    }

    [Fact]
    public void AnInterruptHandler_HasTheSmallerStack()
    {
        KernelLimits small = JudgedImage.Limits with { InterruptStack = KernelLimits.Beneath - 1 };
        Assert.Equal(
            ["Guest.Deep", "Guest.Tick"],
            CodeRules.Check(_image.Verdicts, small, JudgedImage.InstructionsPerMicrosecond)
                .Where(static finding => finding.Id == CodeRules.StackTooDeep).Select(static finding => finding.Member).Order());
    }
}
