namespace Spin.Analysis.Il;

/// <summary>A forbidden effect in IL.</summary>
/// <param name="Id">The rule, the same number that the analyzers give it in source.</param>
/// <param name="Message">What is wrong, the path to it, and what to do.</param>
/// <param name="Method">The handler or guard; or the method that installs it from another assembly.</param>
/// <param name="Offset">The instruction in it from which the path starts.</param>
internal sealed record IlViolation(string Id, string Message, IlMethod Method, int Offset);
