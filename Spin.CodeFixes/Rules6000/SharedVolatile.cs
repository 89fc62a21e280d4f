namespace Spin.CodeFixes.Rules6000;

/// <summary>SPIN6001: reads and writes what is shared with interrupt level by <c>Volatile</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class SharedVolatile() : UseVolatile("SPIN6001");
