namespace Spin.Testing.Protocol;

/// <summary>
/// The words of the framed report that a kernel writes on its first serial port and a host reads. Kernel and host compile this
/// one file, so they cannot disagree. A report is a sequence of lines:
/// <code>
/// ##spin begin 12
/// ##spin pass name
/// ##spin fail name|reason
/// ##spin figure name|value|unit
/// ##spin end
/// </code>
/// Other lines between them are the kernel's log. A report without its last line, or with fewer results than it announced, is a
/// failure.
/// </summary>
internal static class ReportWords
{
    /// <summary>What every line of a report starts with.</summary>
    internal const string Prefix = "##spin ";

    /// <summary>Opens the report; the number of results to expect follows.</summary>
    internal const string Begin = "begin";

    /// <summary>A test passed; its name follows.</summary>
    internal const string Pass = "pass";

    /// <summary>A test failed; its name and the reason follow.</summary>
    internal const string Fail = "fail";

    /// <summary>A figure; its name, its value (invariant, decimal) and its unit follow.</summary>
    internal const string Figure = "figure";

    /// <summary>Closes the report.</summary>
    internal const string End = "end";

    /// <summary>Between the parts of a line. The kernel writes another character where a name or a reason contains it.</summary>
    internal const char Separator = '|';

    /// <summary>Ends a line. The kernel writes a blank where a name or a reason contains it.</summary>
    internal const char LineEnd = '\n';
}
