using System.Collections.Generic;
using System.Reflection.Metadata;
using Spin.Analysis.Representation;

namespace Spin.Analysis.Il;

/// <summary>Finds the handlers and guards of assemblies: those that attributes name, and those made into delegates to be installed.</summary>
internal sealed class IlRoots(IlProgram program)
{
    private const string Handles = "Spin.HandlesAttribute`1";

    private readonly Dictionary<(Method Method, string Subject, IlModule Blamed), IlRoot> _roots = [];

    /// <summary>The handlers and guards of the judged assemblies.</summary>
    internal static IReadOnlyCollection<IlRoot> Find(IlProgram program)
    {
        IlRoots roots = new(program);
        foreach (IlModule module in program.Judged)
        {
            foreach (MethodDefinitionHandle handle in module.Reader.MethodDefinitions)
            {
                roots.AddDeclared(new IlMethod(module, handle));
            }
        }

        foreach (IlDelegateCreation creation in program.Delegates)
        {
            roots.AddInstalled(creation);
        }

        return roots._roots.Values;
    }

    private void AddDeclared(IlMethod method)
    {
        foreach (CustomAttributeHandle handle in method.Definition.GetCustomAttributes())
        {
            CustomAttribute attribute = method.Module.Reader.GetCustomAttribute(handle);
            if (IlAttributes.TypeOf(method.Module, attribute) is not { Name: Handles, Arguments: [var type] } || IlEvent.Find(program, type) is not { } @event)
            {
                continue;
            }

            bool isAsynchronous = IlAttributes.NamedArgument(method.Module, attribute, "Async") is true;
            AddHandler(program.Symbols.Of(method), isAsynchronous ? @event.AfterTheRaise() : @event, null);
            if (IlAttributes.NamedArgument(method.Module, attribute, "Guard") is string guard)
            {
                AddGuards(method, guard);
            }
        }
    }

    private void AddGuards(IlMethod handler, string name)
    {
        foreach (IlMethod candidate in handler.Module.MethodsOf(handler.Owner))
        {
            if (candidate.Name == name)
            {
                AddGuard(program.Symbols.Of(candidate), null);
            }
        }
    }

    private void AddInstalled(IlDelegateCreation creation)
    {
        IlEvent? @event = IlEvent.Find(program, creation.Type);
        if (@event is null && !IlEvents.IsGuard(program, creation.Type))
        {
            return;
        }

        foreach (Method function in FunctionsOf(creation))
        {
            // An override knows the class that installs it; whoever is only called from afar knows nothing of its use.
            bool isFar = function.Origin is not IlMethod own || own.Module != creation.Maker.Module && !Refers(own.Module, creation.Maker.Module);
            IlDelegateCreation? maker = isFar ? creation : null;
            if (@event is not null)
            {
                AddHandler(function, @event, maker);
            }
            else
            {
                AddGuard(function, maker);
            }
        }
    }

    private IEnumerable<Method> FunctionsOf(IlDelegateCreation creation)
    {
        CallTarget target = program.TargetOf(creation.Function);
        foreach (Method function in program.TargetsOf(Method.Nobody, target))
        {
            yield return function;
        }

        if (target is { Kind: CallKind.Virtual, Method: { HasBody: false } declared })
        {
            yield return declared;
        }
    }

    private static bool Refers(IlModule from, IlModule to)
    {
        foreach (AssemblyReferenceHandle handle in from.Reader.AssemblyReferences)
        {
            if (from.Reader.StringComparer.Equals(from.Reader.GetAssemblyReference(handle).Name, to.Name))
            {
                return true;
            }
        }

        return false;
    }

    private void AddHandler(Method method, IlEvent @event, IlDelegateCreation? maker) => Add(new IlRoot(
        method,
        @event.Level == Level.Strand
            ? $"Handler '{method.Name}' ({@event.Name}, Strand level with restrictions)"
            : $"Handler '{method.Name}' ({@event.Level} level)",
        @event.Forbids,
        @event.Level) { MadeBy = maker });

    private void AddGuard(Method method, IlDelegateCreation? maker) =>
        Add(new IlRoot(method, $"Guard '{method.Name}'", Levels.Forbidden(Level.Guard), Level.Guard) { MadeBy = maker });

    private void Add(IlRoot root)
    {
        (Method, string, IlModule) key = (root.Method, root.Subject, root.Blamed.Module);
        if (_roots.TryGetValue(key, out IlRoot? known))
        {
            _roots[key] = known with { Forbids = known.Forbids | root.Forbids };
            return;
        }

        _roots[key] = root;
        foreach (Method handed in HandedTo(root))
        {
            Add(root with { Method = handed });
        }
    }

    // Whoever raises an event made the delegates that it passes, and a handler may call them.
    private IEnumerable<Method> HandedTo(IlRoot root)
    {
        if (root.Method.Origin is not IlMethod { HasBody: true } method)
        {
            yield break;
        }

        foreach (IlType parameter in method.Definition.DecodeSignature(method.Module.Types, null).ParameterTypes)
        {
            IlType type = parameter.Element ?? parameter;
            if (program.IsDelegate(type) && !IlEvents.IsEventOrGuard(program, type))
            {
                foreach (Method function in program.TargetsOf(Method.Nobody, new CallTarget(CallKind.DelegateType, null, type.Name)))
                {
                    yield return function;
                }
            }
        }
    }
}
