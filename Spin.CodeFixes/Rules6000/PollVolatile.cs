namespace Spin.CodeFixes.Rules6000;

/// <summary>SPIN6004: reads what a loop polls by <c>Volatile.Read</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class PollVolatile() : UseVolatile("SPIN6004");
