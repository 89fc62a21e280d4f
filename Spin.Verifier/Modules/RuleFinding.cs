using System.Reflection.Metadata;

namespace Spin.Verifier.Modules;

/// <summary>Why an assembly is refused, before source lines are looked up.</summary>
/// <param name="Id">The rule.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Member">The member that breaks the rule.</param>
/// <param name="Method">A method whose line tells where that is; nil where there is none.</param>
/// <param name="Offset">The instruction; -1 where it is the whole.</param>
internal readonly record struct RuleFinding(string Id, string Message, string Member, MethodDefinitionHandle Method = default, int Offset = -1);
