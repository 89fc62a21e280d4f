using System.Collections.Generic;
using System.Collections.Immutable;
using Spin.Analysis.Library;
using Spin.Analysis.Representation;
using Spin.Analysis.Representation.Expressions;

namespace Spin.Analysis.Il;

/// <summary>What the class library calls back of the code that calls it: the parameters of its summaries, filled in with what a call passes.</summary>
internal sealed class IlCallbacks(IlProgram program)
{
    /// <summary>The calls that a call of the class library makes.</summary>
    /// <param name="summary">What the member does.</param>
    /// <param name="written">The member with its type arguments, as the call has it.</param>
    /// <param name="arguments">The arguments.</param>
    internal IEnumerable<CallTarget> Of(MemberSummary summary, IlMember written, ImmutableArray<Expression> arguments)
    {
        foreach (Callback callback in summary.Callbacks)
        {
            IlType? type = callback.Source switch
            {
                // Delegates are charged where they are made.
                CallbackSource.Argument when callback.Owner is null => null,
                CallbackSource.Argument => callback.Position < arguments.Length && arguments[callback.Position] is not Constant ? TypeOf(arguments[callback.Position]) : null,
                CallbackSource.MethodArgument => callback.Position < written.Arguments.Length ? written.Arguments[callback.Position] : null,
                CallbackSource.TypeArgument => callback.Position < written.Owner.Arguments.Length ? written.Owner.Arguments[callback.Position] : null,
                _ => written.Owner,
            };
            if (type is null)
            {
                continue;
            }

            CallKind kind = callback.Source == CallbackSource.Receiver ? CallKind.Given : CallKind.Constrained;
            if (callback.Owner is null)
            {
                yield return new CallTarget(kind, null, type);
                continue;
            }

            foreach (Method member in MembersOf(callback.Owner, callback.Name))
            {
                yield return new CallTarget(kind, member, type) { Unless = callback.Unless };
            }
        }
    }

    private IEnumerable<Method> MembersOf(string owner, string name)
    {
        if (program.FindLibraryType(owner) is not { } declared)
        {
            yield break;
        }

        foreach (IlMethod method in declared.Module.MethodsOf(declared.Handle))
        {
            if (method.Name == name && method.IsVirtual)
            {
                yield return program.Symbols.Of(method);
            }
        }
    }

    // Of an argument that is no type of the judged assemblies only the member is known.
    private IlType TypeOf(Expression argument) => program.FindJudged(argument.Type.Name) ?? IlType.Any;
}
