using System.Collections.Generic;
using Spin.Verifier.Metadata;

namespace Spin.Verifier.Modules;

/// <summary>A rule about the members that a type declares, asked for each type whose form has been judged; several threads ask at once.</summary>
internal interface ITypeRule
{
    /// <summary>What refuses a type.</summary>
    IEnumerable<RuleFinding> Judge(DefinedType type);
}
