using System.Linq;
using Xunit;

namespace Spin.Testing.Tests;

public sealed class ReportParserTests
{
    [Fact]
    public void Complete_report_is_a_success()
    {
        KernelReport report = Read("##spin begin 2", "##spin pass heap: grows", "[ 0.1] log line", "##spin pass heap: shrinks", "##spin end");

        Assert.Null(report.Verdict);
        Assert.Equal(2, report.Expected);
        Assert.True(report.Ended);
        Assert.Equal(["heap: grows", "heap: shrinks"], report.Results.Select(static result => result.Name));
    }

    [Fact]
    public void Failed_test_is_the_verdict_with_its_reason()
    {
        KernelReport report = Read("##spin begin 1", "##spin fail heap: grows|expected 1|2, found 3", "##spin end");

        Assert.Equal("heap: grows: expected 1|2, found 3", report.Verdict);
    }

    [Fact]
    public void Figure_has_name_value_and_unit()
    {
        KernelReport report = Read("##spin begin 0", "##spin figure raise|16.5|instructions", "##spin end");

        Assert.Equal(new Figure("raise", 16.5, "instructions"), Assert.Single(report.Figures));
    }

    [Fact]
    public void Report_in_the_middle_of_a_log_line_is_found() =>
        Assert.Single(Read("##spin begin 1", "[ 1.0] half a li##spin pass a: b", "##spin end").Results);

    [Fact]
    public void Silence_is_a_failure() => Assert.Equal("the kernel opened no report", Read("hello", "world").Verdict);

    [Fact]
    public void Early_end_is_a_failure_that_names_the_last_result() =>
        Assert.Equal("2 results were announced, 1 came; the last was 'a: b'", Read("##spin begin 2", "##spin pass a: b").Verdict);

    [Fact]
    public void Report_that_is_not_closed_is_a_failure() =>
        Assert.Equal("the report was not closed; the last was 'a: b'", Read("##spin begin 1", "##spin pass a: b").Verdict);

    [Fact]
    public void Surplus_result_is_a_failure() =>
        Assert.StartsWith("1 results were announced, 2 came", Read("##spin begin 1", "##spin pass a: b", "##spin pass a: c", "##spin end").Verdict);

    [Fact]
    public void Test_reported_twice_is_a_failure() =>
        Assert.Equal("'a: b' was reported twice", Read("##spin begin 2", "##spin pass a: b", "##spin pass a: b", "##spin end").Verdict);

    [Theory]
    [InlineData("##spin")]
    [InlineData("##spin nonsense x")]
    [InlineData("##spin figure a|b|c")]
    [InlineData("##spin figure a|1")]
    [InlineData("##spin pass")]
    [InlineData("##spin fail |reason")]
    [InlineData("##spin begin 3")]
    [InlineData("##spin begin -1")]
    [InlineData("##spin end now")]
    public void Line_that_makes_no_sense_is_a_failure(string line) =>
        Assert.NotNull(Read("##spin begin 0", line + " ", "##spin end").Verdict);

    [Theory]
    [InlineData("##spin pass a: b")]
    [InlineData("##spin end")]
    public void Result_before_the_opening_is_a_failure(string line) =>
        Assert.Contains("before the report was opened", Read(line, "##spin begin 0", "##spin end").Verdict);

    [Fact]
    public void Result_after_the_end_is_a_failure() =>
        Assert.Contains("after the report was closed", Read("##spin begin 1", "##spin end", "##spin pass a: b").Verdict);

    private static KernelReport Read(params string[] lines)
    {
        ReportParser parser = new();
        foreach (string line in lines)
        {
            parser.Take(line);
        }

        return parser.Report;
    }
}
