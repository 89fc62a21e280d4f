using System.Collections.Generic;

namespace Spin.Verifier;

/// <summary>What was found in an assembly.</summary>
/// <param name="Assembly">The assembly.</param>
/// <param name="Findings">Why it is refused; empty where it is accepted or trusted.</param>
public sealed record AssemblyVerdict(JudgedAssembly Assembly, IReadOnlyList<Finding> Findings);
