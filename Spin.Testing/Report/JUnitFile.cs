using System.IO;
using System.Linq;
using System.Xml.Linq;

namespace Spin.Testing;

/// <summary>Writes a kernel's report in JUnit's format, which build servers read.</summary>
public static class JUnitFile
{
    private const char AreaEnd = ':';

    /// <summary>Writes a report.</summary>
    /// <param name="path">The file.</param>
    /// <param name="suite">The suite's name.</param>
    /// <param name="report">The report. What it lacks, by <see cref="KernelReport.Verdict"/>, becomes a failed test of its own.</param>
    public static void Write(string path, string suite, KernelReport report)
    {
        XElement root = new("testsuite", new XAttribute("name", suite));
        foreach (TestResult result in report.Results)
        {
            root.Add(Case(suite, result.Name, result.Failure));
        }

        if (report.Verdict is { } verdict && report.Results.All(static result => result.Passed))
        {
            root.Add(Case(suite, "the report is complete", verdict));
        }

        root.Add(new XAttribute("tests", root.Elements().Count()), new XAttribute("failures", root.Elements().Count(static test => test.HasElements)));
        string? folder = Path.GetDirectoryName(Path.GetFullPath(path));
        Directory.CreateDirectory(folder!);
        new XDocument(root).Save(path);
    }

    private static XElement Case(string suite, string name, string? failure)
    {
        string[] parts = name.Split(AreaEnd, 2);
        XElement test = new(
            "testcase",
            new XAttribute("classname", parts.Length > 1 ? $"{suite}.{parts[0]}" : suite),
            new XAttribute("name", parts[^1].Trim()));
        if (failure is not null)
        {
            test.Add(new XElement("failure", new XAttribute("message", failure)));
        }

        return test;
    }
}
